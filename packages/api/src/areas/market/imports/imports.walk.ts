import type { Walk } from '../../../testing/walk.ts'

const oneRow = { mapping: [{ column: 0, field: 'title.zh' }], rows: [{ row: 2, cells: ['别人的标题'] }] }

export const walk: Walk = {
  inputs: {
    'imports.check': (ids) => ({ organisationId: ids.organisationId, kind: 'scenario', submit: false, ...oneRow }),
    'imports.start': (ids) => ({
      organisationId: ids.organisationId,
      kind: 'scenario',
      fileName: '需求.xlsx',
      rows: 1,
      submit: false,
    }),
    'imports.addRows': (ids) => ({ id: ids.importId, ...oneRow }),
    'imports.finish': (ids) => ({ id: ids.importId }),
    'imports.undo': (ids) => ({ id: ids.importId }),
    'imports.list': (ids) => ({ organisationId: ids.organisationId }),
  },
}
