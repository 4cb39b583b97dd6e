import { createServer, type Server, type Socket } from 'node:net'

export type MailSink = { url: string; mails: string[]; stop: () => void }

/** A mail server that takes every mail and keeps it as it came over the wire. */
export const startMailSink = async (): Promise<MailSink> => {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const converse = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.write('220 sink\r\n')
    let pending = ''
    let isData = false
    socket.on('data', (chunk: Buffer) => {
      pending += chunk.toString()
      for (;;) {
        const end = isData ? '\r\n.\r\n' : '\r\n'
        const at = pending.indexOf(end)
        if (at < 0) return
        const part = pending.slice(0, at)
        pending = pending.slice(at + end.length)
        if (isData) mails.push(part)
        const begins = !isData && part.toUpperCase().startsWith('DATA')
        isData = begins
        socket.write(begins ? '354 go on\r\n' : '250 ok\r\n')
      }
    })
  }
  const server = await new Promise<Server>((listening) => {
    const made = createServer(converse).listen(0, '127.0.0.1', () => listening(made))
  })
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    mails,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
