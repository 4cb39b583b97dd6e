import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'session.me': () => undefined,
    'session.mailAddressProof': () => undefined,
    'session.devices': () => undefined,
    'session.endDevice': () => ({ id: 'ses_missing' }),
    'session.endOtherDevices': () => undefined,
  },
  openToAnyone: ['session.me'],
  openToSignedIn: ['session.mailAddressProof', 'session.devices', 'session.endOtherDevices'],
}
