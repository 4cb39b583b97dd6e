import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

/** The built web app: hashed assets for a year, everything else asked for anew, unknown paths get the app itself. */
export const createStaticFiles = (directory: string): Hono => {
  const app = new Hono()
  const index = join(directory, 'index.html')
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.status === 200 || context.res.status === 206)
      context.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use(
    '*',
    etag(),
    serveStatic({
      root: directory,
      precompressed: true,
      rewriteRequestPath: (path) => (path === '/' ? '/__none' : path),
    }),
  )
  app.get('/assets/*', (context) => context.text('not found', 404))
  app.get('*', async (context) => {
    // Read at each visit: a new build names other assets, and an old page would ask for files that are gone.
    const page = await readFile(index, 'utf8').catch(() => undefined)
    if (page === undefined) return context.text('The web app is not built yet: run pnpm build.', 503)
    context.header('Cache-Control', 'no-cache')
    return context.html(page)
  })
  return app
}
