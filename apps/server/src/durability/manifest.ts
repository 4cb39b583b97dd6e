import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { flush, listFiles, sha256Of, writeNew } from './backup-files.ts'

/** A backup that must not be used, or a place that it cannot be restored to; the message says what to do. */
export class BackupError extends Error {
  override name = 'BackupError'
}

const manifestName = 'manifest.json'
/** In the form that `sha256sum -c` reads. Written last: a backup without it was never finished. */
const sumsName = 'SHA256SUMS'

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  dialect: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  epoch: z.string().nullable(),
  tables: z.record(z.string(), z.number().int()),
  outbox: z.object({ sequence: z.number().int(), id: z.string() }).nullable(),
  auditHeads: z.array(z.object({ chain: z.number(), sequence: z.number(), hash: z.string() })),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifest>

const sumsOf = (files: Manifest['files'], ownHash: string): string =>
  [...files, { path: manifestName, sha256: ownHash }].map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')

/** Describes everything that lies in the folder and marks the backup as finished. */
export const sealBackup = async (folder: string, facts: Omit<Manifest, 'format' | 'files'>): Promise<Manifest> => {
  const files: Manifest['files'] = []
  for (const path of await listFiles(folder)) {
    const whole = join(folder, path)
    files.push({ path, bytes: (await stat(whole)).size, sha256: await sha256Of(whole) })
  }
  const sealed: Manifest = { format: 1, ...facts, files }
  const path = join(folder, manifestName)
  await writeNew(path, [`${JSON.stringify(sealed, undefined, 2)}\n`])
  await writeNew(join(folder, sumsName), [sumsOf(files, await sha256Of(path))])
  await flush(folder)
  return sealed
}

const readText = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

/**
 * Reads what a backup says of itself and holds every byte against it. Throws a `BackupError` where it was never finished,
 * or where a file is missing, changed or was added.
 */
export const readBackup = async (folder: string): Promise<Manifest> => {
  const sums = await readText(join(folder, sumsName))
  const text = await readText(join(folder, manifestName))
  if (sums === undefined || text === undefined)
    throw new BackupError(
      `${folder} is no finished backup: it has no ${manifestName} with ${sumsName}. Take another one.`,
    )
  const ownHash = await sha256Of(join(folder, manifestName))
  if (!sums.includes(`${ownHash}  ${manifestName}\n`))
    throw new BackupError(`${manifestName} was changed. Take another backup.`)
  const read = manifest.safeParse(JSON.parse(text))
  if (!read.success) throw new BackupError(`The backup is of a format that this version does not know.`)
  if (sums !== sumsOf(read.data.files, ownHash)) throw new BackupError(`${sumsName} was changed. Take another backup.`)
  const known = new Map(read.data.files.map((file) => [file.path, file]))
  const there = (await listFiles(folder)).filter((path) => path !== manifestName && path !== sumsName)
  const stray = there.find((path) => !known.has(path))
  if (stray !== undefined) throw new BackupError(`${stray} does not belong to the backup.`)
  for (const { path, sha256 } of read.data.files) {
    if (!there.includes(path)) throw new BackupError(`${path} is missing. Take another backup.`)
    if ((await sha256Of(join(folder, path))) !== sha256)
      throw new BackupError(`${path} was changed. Take another backup.`)
  }
  return read.data
}
