import { Table } from '@mantine/core'
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  Fragment,
  type ReactNode,
  type Ref,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

const likelyHeight = 44

type Props = {
  ids: readonly string[]
  columnCount: number
  draw: (index: number, measure?: Ref<HTMLTableRowElement>) => ReactNode
}

/** Only the rows in sight and some around them; the one that holds the focus stays, wherever it is. */
export const VirtualRows = ({ ids, columnCount, draw }: Props) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const [start, setStart] = useState(0)
  const [focused, setFocused] = useState<number>()
  useLayoutEffect(() => {
    if (body.current) setStart(body.current.getBoundingClientRect().top + window.scrollY)
  }, [])
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range)
      return focused === undefined || seen.includes(focused) ? seen : [...seen, focused].toSorted((a, b) => a - b)
    },
    [focused],
  )
  // oxlint-disable-next-line react/incompatible-library -- its functions change with each scroll, and none is memoised here
  const virtualizer = useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => likelyHeight,
    getItemKey: (index) => ids[index] ?? index,
    // What is not displayed has no height; taken as such, all rows would be in sight.
    measureElement: (row) => row.getBoundingClientRect().height || likelyHeight,
    overscan: 10,
    scrollMargin: start,
    rangeExtractor,
  })
  const shown = virtualizer.getVirtualItems()
  const onFocus = ({ target }: FocusEvent) => {
    const index = target.closest('tr')?.getAttribute('data-index')
    setFocused(index == null ? undefined : Number(index))
  }
  const gap = (height: number) =>
    height > 0 && (
      <Table.Tr aria-hidden>
        <td colSpan={columnCount} style={{ height, padding: 0, border: 0 }} />
      </Table.Tr>
    )
  let end = start
  return (
    <Table.Tbody ref={body} onFocus={onFocus} onBlur={() => setFocused(undefined)}>
      {shown.map((item) => {
        const before = gap(item.start - end)
        end = item.end
        return (
          <Fragment key={item.key}>
            {before}
            {draw(item.index, virtualizer.measureElement)}
          </Fragment>
        )
      })}
      {gap(virtualizer.getTotalSize() + start - end)}
    </Table.Tbody>
  )
}
