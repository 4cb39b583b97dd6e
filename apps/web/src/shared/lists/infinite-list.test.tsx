import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { changeLanguage } from '../i18n.ts'
import { show } from '../testing/render.tsx'
import { InfiniteList } from './infinite-list.tsx'
import { byCursor, usePaged } from './paged.ts'

type Page = { items: string[]; nextCursor?: string; total?: number }

/** A server whose answers come one after the other; an error is refused once. */
const serverOf = (...answers: (Page | Error)[]) => {
  const asked: (string | undefined)[] = []
  const read = async ({ pageParam }: { pageParam: string | undefined }): Promise<Page> => {
    asked.push(pageParam)
    const answer = answers.shift()
    if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often')
    return answer
  }
  return { asked, read }
}

type Server = ReturnType<typeof serverOf>

const List = ({ server }: { server: Server }) => {
  const initialPageParam: string | undefined = undefined
  const list = usePaged(useInfiniteQuery({ queryKey: ['list'], queryFn: server.read, initialPageParam, ...byCursor }))
  return (
    <InfiniteList list={list} empty={<p>还没有内容</p>}>
      {(items) => (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </InfiniteList>
  )
}

const open = (server: Server) =>
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <List server={server} />
    </QueryClientProvider>,
  )

const items = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

describe('a list over pages', () => {
  it('waits, shows the first page and goes on where that one ended', async () => {
    const server = serverOf({ items: ['甲', '乙'], nextCursor: '乙', total: 3 }, { items: ['丙'], total: 3 })
    const { user } = open(server)
    expect(screen.getByText('正在加载')).toBeTruthy()
    await screen.findByText('甲')
    expect(screen.getByText('已显示 2 条，共 3 条')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '加载更多' }))
    await screen.findByText('丙')
    expect(items()).toEqual(['甲', '乙', '丙'])
    expect(server.asked).toEqual([undefined, '乙'])
  })

  it('says that all is shown, once there was more than a page', async () => {
    const { user } = open(serverOf({ items: ['甲'], nextCursor: '甲' }, { items: ['乙'] }))
    await user.click(await screen.findByRole('button', { name: '加载更多' }))
    expect(await screen.findByText('已全部显示，共 2 条')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says nothing of its end where one page is all', async () => {
    open(serverOf({ items: ['甲'], total: 1 }))
    await screen.findByText('甲')
    expect(screen.queryByText(/共 1 条/)).toBeNull()
  })

  it('keeps what is here when the next page fails, and tries again', async () => {
    const server = serverOf({ items: ['甲'], nextCursor: '甲' }, new Error('x'), { items: ['乙'] })
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '加载更多' }))
    expect((await screen.findByRole('alert')).textContent).toContain('没能加载后面的内容')
    expect(items()).toEqual(['甲'])
    await user.click(screen.getByRole('button', { name: '重试' }))
    await screen.findByText('乙')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('offers another try where nothing came at all', async () => {
    const { user } = open(serverOf(new Error('x'), { items: ['甲'] }))
    await user.click(await screen.findByRole('button', { name: '重试' }))
    expect(await screen.findByText('甲')).toBeTruthy()
  })

  it('says that there is nothing', async () => {
    open(serverOf({ items: [] }))
    expect(await screen.findByText('还没有内容')).toBeTruthy()
  })

  it('speaks the reader’s language', async () => {
    await changeLanguage('en')
    open(serverOf({ items: ['a'], nextCursor: 'a', total: 9 }))
    expect(await screen.findByText('1 of 9 shown')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Load more' })).toBeTruthy()
  })
})
