/** A county that exists nowhere. Names say that they are invented; codes begin with 99, which no division has. */
export interface DemoVillage {
  code: string
  name: string
  aliases: readonly string[]
}

export interface DemoTown {
  code: string
  name: string
  villages: readonly DemoVillage[]
}

export const county = { code: '990100', name: '示例县' } as const

const smallNames = ['大屋', '老街', '新屋场', '河背', '塘边', '坡上']

export const towns: readonly DemoTown[] = [
  demoTown('990100101', '石桥镇（演示）', ['石桥社区', '柳湾村', '东坪村', '西坪村', '白果村', '上塘村', '下塘村', '竹园村']),
  demoTown('990100102', '青溪镇（演示）', ['青溪社区', '古渡村', '南岭村', '北岭村', '油坊村', '茶亭村']),
  demoTown('990100103', '官埠桥镇（演示）', [
    '官埠社区', '张公社区', '渡船村', '泉湖村', '湖场村', '石子岭村', '河背村', '张公庙村', '雨坛村', '新桥村', '南垸村', '栗林村', '东畈村',
  ]),
]

/** A town with its villages, each with a small name beside its own. */
export function demoTown(code: string, name: string, villages: readonly string[]): DemoTown {
  return {
    code, name,
    villages: villages.map((village, index) => ({
      code: `${code}${String(index + 1).padStart(3, '0')}`,
      name: village,
      aliases: [`${village.slice(0, 2)}${smallNames[index % smallNames.length] ?? ''}`],
    })),
  }
}
