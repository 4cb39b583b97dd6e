import { describe, expect, it } from 'vitest'

import en from '../../locales/en/common.json' with { type: 'json' }
import zh from '../../locales/zh-CN/common.json' with { type: 'json' }
import { faultText, fieldFaults } from './field-fault.rules.ts'

describe('what is wrong with a field', () => {
  it.each(fieldFaults)('has a sentence in both languages for %s', (fault) => {
    for (const type of ['text', 'url', 'email']) {
      const text = faultText({ validity: { [fault]: true }, type, label: '邮箱' })
      for (const catalogue of [zh, en]) expect(Object.keys(catalogue.fault)).toContain(text?.key.slice('fault.'.length))
    }
  })

  it('says what is missing before what is malformed, and nothing of a sound field', () => {
    const field = { type: 'email', label: '邮箱' }
    expect(faultText({ ...field, validity: { typeMismatch: true, valueMissing: true } })?.key).toBe(
      'fault.valueMissing',
    )
    expect(faultText({ ...field, validity: {} })).toBeUndefined()
  })
})
