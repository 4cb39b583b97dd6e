import { describe, expect, test } from 'vitest'

import { readCertificates } from './certificate.rules.ts'

describe('readCertificates', () => {
  test('reads ids, names in either language, and numbers beside a name', () => {
    expect(readCertificates(['iso-9001', '国械注准20233210001 第三类医疗器械注册证', 'ISO/IEC 27001:2022'])).toEqual({
      ids: ['iso-27001', 'iso-9001', 'nmpa-3'],
      isComplete: true,
    })
    expect(readCertificates(['NMPA class III registration No. 20233210001']).ids).toEqual(['nmpa-3'])
  })

  test('takes a higher level to include the lower ones, and no registration to include another', () => {
    expect(readCertificates(['三级等保']).ids).toEqual(['mlps-2', 'mlps-3'])
    expect(readCertificates(['nmpa-3']).ids).toEqual(['nmpa-3'])
  })

  test('takes what is applied for as not held, and what it cannot read as not known', () => {
    for (const entry of ['等保三级（申请中）', 'MLPS level 3, pending', '市级专精特新企业']) {
      expect(readCertificates([entry])).toEqual({ ids: [], isComplete: false })
    }
  })
})
