import { createTheme } from '@mantine/core'

import { accent, dark, gray, olive, steel, teal } from './palette.ts'

// Latin first from a face that fits its platform's Chinese one. No `system-ui`: on a bare Linux that is DejaVu.
const fontFamily =
  '"SF Pro Text", "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

/** Body text 14; 12 and 13 for what stands beside it; 16, 20 and 28 for headings. Weights 400 and 600 only. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 8 },
  colors: { accent, dark, gray, steel, teal, olive },
  fontFamily,
  fontFamilyMonospace: '"SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
      h4: { fontSize: '14px', lineHeight: '1.5' },
      h5: { fontSize: '13px', lineHeight: '1.5' },
      h6: { fontSize: '12px', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects: naming the components themselves would put all of them into the first page.
  components: {
    // The placeholder would be a child that a menu may not have; without it the first item has the focus.
    // What Enter would choose is marked while one types.
    Select: { defaultProps: { selectFirstOptionOnChange: true } },
    MultiSelect: { defaultProps: { selectFirstOptionOnChange: true } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // Links of one line of small text are still 24 px high to the finger; the margin keeps the lines where they are.
    Anchor: { styles: { root: { paddingBlock: 3, marginBlock: -3 } } },
    Badge: {
      defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 400 },
      styles: { root: { '--badge-fz': '12px', '--badge-height': '20px', '--badge-padding-x': '6px' } },
    },
    Button: { defaultProps: { size: 'sm' } },
    Card: { defaultProps: { withBorder: true, padding: 'md' } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
    Paper: { defaultProps: { withBorder: true } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } },
    Tabs: { defaultProps: { keepMounted: false } },
    Tooltip: { defaultProps: { openDelay: 300, multiline: true, maw: 320 } },
  },
})
