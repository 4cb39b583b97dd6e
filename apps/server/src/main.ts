import { ConfigError, readConfig } from './config/config.ts'
import { createLog } from './runtime/open-runtime.ts'
import { startServer } from './runtime/serve.ts'

try {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const server = await startServer(config, log)
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  server.announce()
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`Configuration: ${error.message}\n`)
  else
    process.stderr.write(
      `Duijie could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  process.exit(1)
}
