import type { MantineColorsTuple } from '@mantine/core'

/** The one accent: an ink-like indigo. Shade 7 on white and white on shade 8 both pass WCAG AA for text. */
export const accent: MantineColorsTuple = [
  '#f0f2fb',
  '#dfe4f6',
  '#c2cbed',
  '#a2afe2',
  '#8494d7',
  '#6b7dcc',
  '#576abd',
  '#4557a6',
  '#38488c',
  '#2a366b',
]

/** Cool greys for the dark theme: surfaces rise by lightness instead of by shadow. */
export const dark: MantineColorsTuple = [
  '#d6d9e0',
  '#b3b8c4',
  '#949bab',
  '#6c7486',
  '#454c5c',
  '#343a48',
  '#262b36',
  '#191d25',
  '#13161d',
  '#0d0f14',
]

/** Greys with a trace of the accent, from page ground to text. */
export const gray: MantineColorsTuple = [
  '#f8f9fb',
  '#f1f3f6',
  '#e6e9ee',
  '#d9dde4',
  '#c3c9d3',
  '#a3abb9',
  '#7c8596',
  '#566073',
  '#3a4252',
  '#1e2430',
]

/** Sector colours, for chips and lanes only. 制造 steel blue, 医疗 teal green, 农业 olive. */
export const steel: MantineColorsTuple = [
  '#eef4f9',
  '#dce7f0',
  '#b9cfe1',
  '#93b5d1',
  '#739fc3',
  '#5c8db7',
  '#4a7ca8',
  '#3a678f',
  '#2e5375',
  '#213d57',
]
export const teal: MantineColorsTuple = [
  '#e8f6f3',
  '#d0ebe5',
  '#a2d7cc',
  '#72c2b2',
  '#4bae9c',
  '#2f9a88',
  '#208373',
  '#156b5e',
  '#0f5449',
  '#093d35',
]
export const olive: MantineColorsTuple = [
  '#f4f6e8',
  '#e8ecd0',
  '#d1d9a4',
  '#b8c475',
  '#a2b04e',
  '#8d9c34',
  '#778526',
  '#606c1c',
  '#4b5415',
  '#373e0e',
]
