/** Numbers of certificates in the demo world say that they are invented, and could not be given out: serials of zeros. */
const invented = (certificate: string, number: string): string => `${certificate} ${number}（演示编号）`

export const iso9001 = invented('ISO 9001:2015', '00000Q00000R0M')
export const protectionLevel3 = invented('网络安全等级保护三级', '00000000000-00000')
export const classThreeDevice = (number: string): string => invented('第三类医疗器械注册证', `国械注准${number}`)
