import * as api from '../api/tables';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { tableAddress } from './address';
import { OutputTable } from './OutputTable';
import './table.css';

/** An output as its tables. */
export function TableViewer({ place, query }: { place: api.OutputPlace; query: URLSearchParams }) {
  const address = tableAddress(query);
  const { value: tables, failure, reload } = useData(() => api.tables(place), [JSON.stringify(place)]);
  const { value: schema, failure: unreadable } = useData(() => api.schema(place, address.table), [JSON.stringify(place), address.table]);
  const problem = failure ?? unreadable;
  return (
    <>
      {problem && <Failure failure={problem} retry={reload} />}
      {tables && schema?.name === address.table && <OutputTable place={place} tables={tables} schema={schema} address={address} />}
    </>
  );
}
