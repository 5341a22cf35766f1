import type { ReactNode } from 'react';
import styles from './console.module.css';

export interface Column<Row> {
  name: string;
  of: (row: Row) => ReactNode;
  isText?: boolean;
}

interface Props<Row> {
  label: string;
  /** What stands in place of no rows. */
  none: string;
  /** The first one names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  testId?: string;
}

/** A table that scrolls within itself where the window is narrow. */
export function WideTable<Row>({ label, none, columns, rows, keyOf, testId }: Props<Row>) {
  const [first, ...others] = columns;
  if (rows.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    // A scrolling table must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table data-testid={testId}>
        <thead>
          <tr>
            {columns.map(({ name, isText }, index) => (
              <th key={name} scope="col" data-text={isText === true || index === 0 || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first.of(row)}</th>
              {others.map(({ name, of, isText }) => (
                <td key={name} data-text={isText || undefined}>
                  {of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
