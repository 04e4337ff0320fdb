import type { ThemeConfig } from 'antd'

/** The colours of parts/look.css for antd. Placeholders and tags are darkened until they pass a contrast of 4.5 to 1. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#175389',
    colorInfo: '#175389',
    colorLink: '#175389',
    colorError: '#a8201a',
    colorErrorBg: '#fcecea',
    colorWarningBg: '#fdf3df',
    colorInfoBg: '#e8f0f8',
    colorSuccessBg: '#e7f4ec',
    colorWarning: '#a35f00',
    colorSuccess: '#1c6136',
    colorText: '#1b2733',
    colorTextSecondary: '#46535f',
    colorTextTertiary: '#46535f',
    colorTextDescription: '#46535f',
    colorTextPlaceholder: '#5b6875',
    colorTextDisabled: '#5b6875',
    colorBorder: '#8a97a3',
    fontFamily: 'inherit',
    fontSize: 16,
    fontSizeSM: 15,
    controlHeight: 40,
    controlHeightSM: 34,
    borderRadius: 6,
    motion: false,
  },
}
