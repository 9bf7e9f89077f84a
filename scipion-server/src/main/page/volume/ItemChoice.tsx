import * as calls from '../api/calls';
import type { OutputPlace } from '../api/tables';
import { go } from '../app/routes';
import { useData } from '../app/useData';
import { t } from './words';

/** Which volume of an output is shown; nothing where there is only one. */
export function ItemChoice({ place, viewer, item }: { place: OutputPlace; viewer: string; item: number }) {
  const { value: items } = useData(() => calls.volumes(place.project, place.run, place.output), [JSON.stringify(place)]);
  if (items === null || items.length < 2) {
    return null;
  }
  return (
    <label>
      {t('item')}
      <select value={item} onChange={(event) => go(`${location.pathname}?viewer=${viewer}&item=${event.currentTarget.value}`, true)}>
        {items.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
