/** Days and months that are kept every year, with the only date each has. */
export interface KnownDay {
  name: RegExp
  month: number
  /** Undefined where the whole month is kept. */
  day?: number
  title: string
}

const day = (title: string, [month, date]: readonly [number, number], name = title): KnownDay => ({ title, month, day: date, name: new RegExp(name, 'u') })
const month = (title: string, number: number, name = title): KnownDay => ({ title, month: number, name: new RegExp(name, 'u') })

/** Fixed by decision of the National People’s Congress, the State Council, a ministry or the United Nations. Days that move with the week are none. */
export const knownDays: readonly KnownDay[] = [
  day('国家宪法日', [12, 4], '(?:国家)?宪法(?:宣传)?日'), day('全民国家安全教育日', [4, 15], '(?:全民)?国家安全(?:教育|宣传)日'),
  day('国际禁毒日', [6, 26], '(?:国际|世界)禁毒日'), day('消费者权益日', [3, 15], '消费者权益(?:保护)?日|消费维权日'),
  day('全国消防日', [11, 9], '(?:全国)?消防(?:宣传|安全)?日'), day('全国交通安全日', [12, 2], '交通安全(?:宣传)?日'), day('全国防灾减灾日', [5, 12], '防灾减灾日'),
  day('世界环境日', [6, 5], '(?:世界|六五)环境日'), day('全国土地日', [6, 25], '(?:全国)?土地日'), day('世界水日', [3, 22]),
  day('世界地球日', [4, 22], '(?:世界)?地球日'), day('植树节', [3, 12]), day('国际劳动妇女节', [3, 8], '(?:国际劳动)?妇女节'), day('儿童节', [6, 1]),
  day('世界知识产权日', [4, 26], '知识产权(?:宣传)?日'), day('世界艾滋病日', [12, 1], '艾滋病日'), day('国际反腐败日', [12, 9], '反腐败日'),
  day('烈士纪念日', [9, 30]), day('国家公祭日', [12, 13]), day('全国生态日', [8, 15]), day('世界无烟日', [5, 31]), day('国际档案日', [6, 9]),
  day('世界卫生日', [4, 7]), day('世界人口日', [7, 11]), day('世界粮食日', [10, 16]), day('国际志愿者日', [12, 5]), day('国际残疾人日', [12, 3]),
  day('教师节', [9, 10]), day('中国人民警察节', [1, 10], '(?:中国人民)?警察节'), day('世界献血者日', [6, 14], '献血者?日'),
  day('学雷锋纪念日', [3, 5], '学雷锋(?:纪念)?日'), day('世界野生动植物日', [3, 3], '野生动植物日'), day('全国爱耳日', [3, 3], '爱耳日'),
  day('全国爱眼日', [6, 6], '爱眼日'), day('青年节', [5, 4]), day('建党节', [7, 1]), day('建军节', [8, 1]), day('国庆节', [10, 1]),
  day('记者节', [11, 8]), day('国际消除对妇女的暴力日', [11, 25], '消除(?:对妇女的)?(?:家庭)?暴力日|反家暴日'), day('中国医师节', [8, 19], '医师节'),
  day('湿地日', [2, 2]), day('世界气象日', [3, 23], '气象日'), day('世界防治结核病日', [3, 24], '结核病日'), day('中国品牌日', [5, 10]),
  day('航海日', [7, 11]), month('民法典宣传月', 5), month('全国安全生产月', 6, '安全生产(?:宣传)?月'), month('税收宣传月', 4, '税(?:收|法)宣传月'),
  month('消防宣传月', 11, '消防(?:安全)?宣传月'), month('爱国卫生月', 4), month('全国质量月', 9, '质量月'), month('全国禁毒宣传月', 6, '(?:全民)?禁毒宣传月'),
  month('敬老月', 10), month('学雷锋活动月', 3, '学雷锋(?:活动|志愿服务)月'),
]
