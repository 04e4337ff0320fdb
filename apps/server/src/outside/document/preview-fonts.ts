/**
 * The faces of official letters and what stands in for them on a server that has not bought them, best first. Only for the preview: the
 * .docx goes on naming the real ones.
 */
const standIns = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', 'Source Han Serif SC SemiBold', 'Source Han Serif SC', 'Noto Serif CJK SC', 'AR PL UMing CN'],
  仿宋_GB2312: ['FangSong_GB2312', 'FangSong', 'FandolFang R', 'Source Han Serif SC', 'Noto Serif CJK SC', 'AR PL UMing CN'],
  楷体_GB2312: ['KaiTi_GB2312', 'KaiTi', 'FandolKai', 'AR PL UKai CN', 'Noto Serif CJK SC'],
  黑体: ['SimHei', 'Source Han Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei'],
  宋体: ['SimSun', 'Source Han Serif SC', 'Noto Serif CJK SC', 'AR PL UMing CN'],
} as const satisfies Record<string, readonly string[]>

/** A configuration for fontconfig that adds the stand-ins to what the machine has. */
export function previewFonts(): string {
  const aliases = Object.entries(standIns).map(([face, others]) => {
    const families = others.map((other) => `<family>${other}</family>`).join('')
    return `<alias binding="same"><family>${face}</family><accept>${families}</accept></alias>`
  })
  return [
    '<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>', ...aliases, '</fontconfig>',
  ].join('\n')
}
