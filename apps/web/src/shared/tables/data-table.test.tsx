import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'

import type { Paged } from '../lists/paged.ts'
import { show } from '../testing/render.tsx'
import type { DataColumn } from './column.ts'
import { DataTable } from './data-table.tsx'
import { SimpleTable } from './simple-table.tsx'

type Firm = { id: string; name: string; staff?: number }

const firms: readonly Firm[] = [
  { id: 'a', name: '华东水泥', staff: 900 },
  { id: 'b', name: '北方轴承', staff: 12_000 },
  { id: 'c', name: '安徽茶业' },
  { id: 'd', name: '东海渔业', staff: 45 },
]

const columns: readonly DataColumn<Firm>[] = [
  { id: 'name', header: '机构', isRowHeader: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: 'staff', header: '人数', align: 'end', cell: ({ staff }) => staff ?? '未填写', sortBy: ({ staff }) => staff },
  { id: 'acts', header: '', label: '操作', cell: ({ name }) => <button>打开{name}</button> },
]

const idOf = ({ id }: Firm) => id
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
const heading = (name: string) => screen.getByRole('columnheader', { name })

const Choosing = ({ most }: { most?: number }) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  return (
    <DataTable
      label="机构"
      columns={columns}
      rows={firms}
      rowId={idOf}
      selection={{
        chosen,
        onChoose: setChosen,
        nameOf: ({ name }) => `选择${name}`,
        mayChoose: ({ id }) => id !== 'c',
        ...(most ? { most } : {}),
        acts: (ids) => <output>{ids.join(' ')}</output>,
        hint: '请选择',
      }}
    />
  )
}

const box = (name: string) => screen.getByRole('checkbox', { name: `选择${name}` })
const chosen = () => document.querySelector('output')?.textContent

const paged = (change: Partial<Paged<Firm>>): Paged<Firm> => ({
  items: firms,
  total: undefined,
  pageCount: 1,
  isPending: false,
  error: null,
  moreError: null,
  retry: () => undefined,
  hasMore: false,
  isLoadingMore: false,
  loadMore: () => undefined,
  ...change,
})

describe('a table', () => {
  it('has a name, and names of its columns and rows, for who cannot see it', () => {
    show(<DataTable label="全部机构" columns={columns} rows={firms} rowId={idOf} />)
    const table = screen.getByRole('table', { name: '全部机构' })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(3)
    expect(heading('操作')).toBeTruthy()
    expect(names()).toEqual(['华东水泥', '北方轴承', '安徽茶业', '东海渔业'])
    expect(screen.getByRole('region', { name: '全部机构' })).toBeTruthy()
  })

  it('is sorted by a heading up, down and as it was, and says so', async () => {
    const { user } = show(<DataTable label="机构" columns={columns} rows={firms} rowId={idOf} />)
    await user.click(screen.getByRole('button', { name: '机构' }))
    expect(names()).toEqual(['安徽茶业', '北方轴承', '东海渔业', '华东水泥'])
    expect(heading('机构').getAttribute('aria-sort')).toBe('ascending')
    await user.click(screen.getByRole('button', { name: '机构' }))
    expect(names()).toEqual(['华东水泥', '东海渔业', '北方轴承', '安徽茶业'])
    expect(heading('机构').getAttribute('aria-sort')).toBe('descending')
    await user.click(screen.getByRole('button', { name: '机构' }))
    expect(names()).toEqual(firms.map(({ name }) => name))
    expect(heading('机构').getAttribute('aria-sort')).toBe('none')
  })

  it('sorts numbers as numbers and puts what is not known last, both ways', async () => {
    const { user } = show(<DataTable label="机构" columns={columns} rows={firms} rowId={idOf} />)
    await user.click(screen.getByRole('button', { name: '人数' }))
    expect(names()).toEqual(['东海渔业', '华东水泥', '北方轴承', '安徽茶业'])
    await user.click(screen.getByRole('button', { name: '人数' }))
    expect(names()).toEqual(['北方轴承', '华东水泥', '东海渔业', '安徽茶业'])
  })

  it('does not sort a list of which only a part is here', () => {
    show(<DataTable label="机构" columns={columns} list={paged({ hasMore: true })} empty="" rowId={idOf} />)
    expect(screen.queryByRole('button', { name: '机构' })).toBeNull()
    expect(heading('机构').getAttribute('aria-sort')).toBeNull()
  })

  it('writes the heading beside every cell for a phone, and none beside buttons', () => {
    show(<SimpleTable label="机构" columns={columns} rows={firms} rowId={idOf} />)
    const cells = within(screen.getAllByRole('row')[1] as HTMLElement).getAllByRole('cell')
    expect(cells.map((cell) => cell.getAttribute('data-label'))).toEqual(['人数', null])
    expect(cells.map((cell) => cell.getAttribute('data-narrow'))).toEqual([null, 'bare'])
  })
})

describe('rows that are chosen', () => {
  it('are counted, acted on together, and let go', async () => {
    const { user } = show(<Choosing />)
    expect(screen.getByText('请选择')).toBeTruthy()
    await user.click(box('北方轴承'))
    await user.click(box('华东水泥'))
    expect(chosen()).toBe('b a')
    expect(screen.getByText('已选 2 项')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '取消选择' }))
    expect(chosen()).toBe('')
  })

  it('are chosen all at once, without those that may not be', async () => {
    const { user } = show(<Choosing />)
    await user.click(screen.getByRole('checkbox', { name: '全选' }))
    expect(chosen()).toBe('a b d')
    expect(screen.queryByRole('checkbox', { name: '选择安徽茶业' })).toBeNull()
  })

  it('are chosen with the space bar, walked with arrows, and taken along with Shift', async () => {
    const { user } = show(<Choosing />)
    box('华东水泥').focus()
    await user.keyboard(' ')
    expect(chosen()).toBe('a')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(box('北方轴承'))
    expect(chosen()).toBe('a')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(document.activeElement).toBe(box('东海渔业'))
    expect(chosen()).toBe('a d')
  })

  it('are chosen as a range up to the one that is clicked with Shift', async () => {
    const { user } = show(<Choosing />)
    await user.click(box('华东水泥'))
    await user.keyboard('{Shift>}')
    await user.click(box('东海渔业'))
    await user.keyboard('{/Shift}')
    expect(chosen()?.split(' ').toSorted()).toEqual(['a', 'b', 'd'])
  })

  it('let the first go where only so many may be chosen', async () => {
    const { user } = show(<Choosing most={2} />)
    for (const name of ['华东水泥', '北方轴承', '东海渔业']) await user.click(box(name))
    expect(chosen()).toBe('b d')
    expect(screen.queryByRole('checkbox', { name: '全选' })).toBeNull()
  })
})

describe('a table over pages', () => {
  it('says that it waits, what went wrong, and that there is nothing', async () => {
    const table = (list: Paged<Firm>) => (
      <DataTable label="机构" columns={columns} list={list} empty={<p>还没有机构</p>} rowId={idOf} />
    )
    const { rerender } = show(table(paged({ items: [], isPending: true })))
    expect(screen.getByText('正在加载')).toBeTruthy()
    rerender(table(paged({ items: [], error: new Error('x') })))
    expect(screen.getByRole('alert').textContent).toContain('出了意外')
    rerender(table(paged({ items: [] })))
    expect(screen.getByText('还没有机构')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('a long table', () => {
  const many = Array.from({ length: 5_000 }, (_, at): Firm => ({ id: `f${at}`, name: `企业 ${at}`, staff: at }))

  it('draws the rows in sight alone and tells how many there are', async () => {
    show(<DataTable label="机构" columns={columns} rows={many} rowId={idOf} />)
    await screen.findByText('企业 0')
    await expect.poll(() => document.querySelector('tbody > tr[aria-hidden]')).toBeTruthy()
    expect(document.querySelectorAll('tbody > tr').length).toBeLessThan(150)
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001')
    expect(screen.getByText('企业 0').closest('tr')?.getAttribute('aria-rowindex')).toBe('2')
  })

  it('is sorted as a whole, beyond what is drawn', async () => {
    const { user } = show(<DataTable label="机构" columns={columns} rows={many} rowId={idOf} />)
    const button = screen.getByRole('button', { name: '人数' })
    await user.click(button)
    await user.click(button)
    expect(names()[0]).toBe('企业 4999')
  })
})
