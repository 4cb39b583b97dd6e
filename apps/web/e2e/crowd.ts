import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Server } from './start-server.ts'

const commandLine = join(import.meta.dirname, '../../server/src/cli.ts')
/** The organisation of the plant's account in the demo world. */
const organisation = '泊衡恒驭汽车零部件有限公司'

const machines = ['冷轧线', '焊装线', '涂装线', '总装线', '压铸机', '机加线', '热处理炉', '注塑机', '包装线', '空压站']
const needs = [
  '表面缺陷检测',
  '能耗预测',
  '设备故障诊断',
  '排产优化',
  '安全巡检',
  '尺寸测量',
  '备件需求预测',
  '工艺参数推荐',
]

const map = `version: 1
kind: scenario
format: csv
columns: { name: name, need: need }
externalId: { hash: [name], prefix: crowd- }
fields:
  title.zh: { column: name, maxLength: 120 }
  summary.zh: { column: need, maxLength: 600 }
  need.zh: { column: need, maxLength: 4000 }
  sectors: { const: [C367] }
  deployments: { const: [on_premises] }
  tasks:
    - { columns: [name], taxonomy: task, maximum: 4 }
`

const csv = (rows: number): string => {
  const lines = Array.from({ length: rows }, (_, at) => {
    const machine = machines[at % machines.length]
    const need = needs[Math.floor(at / machines.length) % needs.length]
    return `${machine} ${at + 1} 号工位${need},"${at + 1} 号工位现由人工完成，希望在${machine}上实现${need}。"`
  })
  return ['name,need', ...lines].join('\n')
}

/** Imports so many scenarios of the plant into a running server, as its staff would: by the command line. */
export const bringCrowd = async (server: Server, rows: number): Promise<void> => {
  const table = join(server.folder, 'crowd.csv')
  const mapping = join(server.folder, 'crowd.yaml')
  writeFileSync(table, csv(rows))
  writeFileSync(mapping, map)
  const child = spawn(
    process.execPath,
    [commandLine, 'import', 'scenarios', table, '--map', mapping, '--organisation', organisation],
    { env: { ...process.env, DATA_DIR: server.folder, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`the import of ${rows} scenarios ended with ${String(code)}`)
}
