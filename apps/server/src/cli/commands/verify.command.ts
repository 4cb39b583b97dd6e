import { features } from '@duijie/api/features.ts'
import { invariantsOf } from '@duijie/api/kernel/features/running.ts'
import type { InvariantResult, VerifyReport } from '@duijie/api/kernel/verify/invariant.ts'
import { verify } from '@duijie/api/kernel/verify/verify.ts'
import type { Command } from '../command.ts'
import { followSearch, withRuntime } from '../with-runtime.ts'

const lineOf = ({ name, breaches, examples, milliseconds }: InvariantResult): string =>
  [
    `${breaches === 0 ? 'holds ' : 'BROKEN'}  ${name.padEnd(24)} ${String(milliseconds).padStart(6)} ms`,
    ...examples.map((example) => `          ${example}`),
    ...(breaches > examples.length ? [`          and ${breaches - examples.length} more`] : []),
  ].join('\n')

const textOf = ({ ok, results, skipped }: VerifyReport): string =>
  [
    ...results.map(lineOf),
    ...skipped.map((name) => `  -     ${name} (the running platform looks at it every night)`),
    ok ? 'Everything holds.' : 'Something is broken: see docs/OPERATING.md.',
  ].join('\n')

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [--json]',
  summary: 'Look whether everything that must be true of the data is. Ends with 1 where something is not.',
  options: {},
  run: async (call, print) =>
    withRuntime(async (runtime) => {
      await followSearch(runtime)
      const report = await verify(runtime.deps, invariantsOf(features), { isServing: false })
      print(call.json ? JSON.stringify(report) : textOf(report))
      if (!report.ok) process.exitCode = 1
    }),
}
