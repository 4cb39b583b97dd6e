import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

/** The built web app: hashed assets for a year, everything else asked for anew, unknown paths get the app itself. */
export const createStaticFiles = (directory: string): Hono => {
  const app = new Hono()
  const index = join(directory, 'index.html')
  const page = existsSync(index) ? readFileSync(index, 'utf8') : undefined
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.status === 200 || context.res.status === 206) context.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use('*', etag(), serveStatic({ root: directory, precompressed: true, rewriteRequestPath: (path) => (path === '/' ? '/__none' : path) }))
  app.get('/assets/*', (context) => context.text('not found', 404))
  app.get('*', (context) => {
    if (page === undefined) return context.text('The web app is not built yet: run pnpm build.', 503)
    context.header('Cache-Control', 'no-cache')
    return context.html(page)
  })
  return app
}
