import { expect, test } from 'vitest'

import { countWorkers } from './people.rules.ts'

test.each([
  ['每条线三名检验员，两班倒', 6],
  ['三名检验员一条线，两班', 6],
  ['共 4 条压铸线，每条线 3 名质检员，三班倒', 36],
  ['每班 5 人目检，两班制', 10],
  ['现有 12 名质检员', 12],
  ['Three inspectors a line, two shifts', 6],
  ['4 casting lines with 3 visual inspectors per line, two shifts', 24],
  ['12 nurses enter the records by hand', 12],
])('%s: %i people', (text, people) => expect(countWorkers(text)).toBe(people))

test.each(['每天 2000 人就诊', '三条线、两班', '每月 300 人次', '两台相机', '', '24 hours, 2 shifts, 5 lines'])(
  'nobody is counted in: %s',
  (text) => expect(countWorkers(text)).toBe(0),
)
