import { useEffect, useState } from 'preact/hooks';
import type { CellPictures } from './CellPictures';
import { t } from './words';

/** The picture of one row, once it is there. */
export function CellPicture({ pictures, row, alt }: { pictures: CellPictures; row: number; alt: string }) {
  const [address, setAddress] = useState(pictures.known(row));
  useEffect(() => {
    const known = pictures.known(row);
    setAddress(known);
    return known === undefined ? pictures.ask(row, setAddress) : undefined;
  }, [pictures, row]);
  if (address === null) {
    return (
      <span class="no-picture" title={t('noPicture')}>
        ∅
      </span>
    );
  }
  return address === undefined ? <span class="picture-to-come" /> : <img src={address} alt={alt} draggable={false} />;
}
