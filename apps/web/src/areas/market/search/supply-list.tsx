import { gapOf, type SupplyLine } from './supply.ts'
import { SupplyCell } from './supply-cell.tsx'
import classes from './supply-map.module.css'
import { SupplySector } from './supply-sector.tsx'

/** The same by sector, with the task groups in which there is something. */
export const SupplyList = ({ lines }: { lines: readonly SupplyLine[] }) => (
  <div className={classes.list}>
    {lines.map((line) => (
      <div key={line.row.sector} className={classes.card} data-depth={line.depth}>
        <div className={classes.cardHead}>
          <SupplySector line={line} />
        </div>
        <ul>
          {line.row.cells
            .filter((cell) => gapOf(cell) !== 'none')
            .map((cell) => (
              <li key={cell.group} data-gap={gapOf(cell)}>
                <SupplyCell sector={line.row.sector} cell={cell} named />
              </li>
            ))}
        </ul>
      </div>
    ))}
  </div>
)
