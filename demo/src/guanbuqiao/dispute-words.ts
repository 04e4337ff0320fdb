export interface Dispute {
  kind: string
  summary: string
  issues: string
  terms: string
}

export const quarrels: readonly Dispute[] = [
  { kind: 'neighbours', summary: '后屋排水从前屋墙脚过，梅雨天墙根返潮，两家为改沟的线路争执。', issues: '水沟改走哪边，费用怎么分。', terms: '水沟改走两屋中间的公共巷道，工料各出一半。' },
  { kind: 'neighbours', summary: '院里的樟树枝伸到邻家屋顶，落叶堵了天沟，屋里漏水。', issues: '树枝由谁修，漏水的损失怎么算。', terms: '树主每年秋后修枝，并承担这一次清沟和补漏的费用。' },
  { kind: 'land', summary: '两组交界的一块坡地，一方种了苗木，另一方说是本组的自留山。', issues: '界线以哪份资料为准。', terms: '以确权图为准，已种苗木由栽种人管到出圃，之后交还。' },
  { kind: 'land', summary: '土地流转合同里没有写田埂和水塘，到期交还时对面积说法不一。', issues: '田埂、水塘算不算在内。', terms: '共同丈量一次，按实际面积结清租金。' },
  { kind: 'housing', summary: '翻建时地基比原来高出一截，雨水往隔壁流。', issues: '高出的部分怎样处理。', terms: '加做散水和挡水坎，由翻建一方负责。' },
  { kind: 'wages', summary: '村里修渠的零工做了二十六天，包工头说要等上面拨款。', issues: '欠多少，哪天付。', terms: '先付一半，余下的月底前付清，村里作见证。' },
  { kind: 'contract', summary: '订购的鸭苗到货时死了近三成，养殖户不肯付尾款。', issues: '死苗的损失由谁承担。', terms: '按成活数量结账，运输损耗双方各担一半。' },
  { kind: 'family', summary: '分家多年，老人生病住院，几个子女为轮流陪护和费用吵得厉害。', issues: '陪护怎么排，费用怎么摊。', terms: '按月轮流陪护，医药费报销后的部分平均分担。' },
  { kind: 'family', summary: '夫妻因外出打工和孩子上学在哪里发生争吵，女方回娘家住了半个月。', issues: '孩子由谁照顾，家用怎样安排。', terms: '孩子留在镇上读书，男方每月按时寄回家用。' },
  { kind: 'damages', summary: '邻湾的小孩玩火点着了稻草垛，烧坏旁边的农具棚。', issues: '损失多少，监护人赔多少。', terms: '按折旧作价赔偿，分两次付清。' },
  { kind: 'traffic', summary: '倒车时撞倒路边的摩托车，一人手臂擦伤，双方没有报警。', issues: '医药费、修车费怎么算。', terms: '修车费全部由倒车一方出，医药费各担一部分。' },
  { kind: 'environment', summary: '加工点的粉尘飘到隔壁菜地，菜叶上一层白灰。', issues: '能不能停，怎样减少。', terms: '加装喷淋和围挡，每天晚上七点后停工。' },
  { kind: 'consumer', summary: '婚宴菜量和约定的不一样，办酒的人家拒付余款。', issues: '少了几道菜，扣多少。', terms: '扣除少上的菜钱，余款当场结清。' },
  { kind: 'property', summary: '小区电梯坏了一周没有修好，业主集体不交物业费。', issues: '修理时间和物业费怎样折抵。', terms: '三天内修好，停用期间的电梯费从物业费里扣。' },
]

const long = '。双方原来关系不错，逢年过节互相走动，这一次起因不大，后来在湾里说来说去，话越传越重，老人也跟着生气。组长先去劝了两次，一方觉得对方没有认错的样子，另一方觉得自己已经让过步，所以拖了下来。到村里之后，先分开谈，各自把最在意的一条写在纸上；再一起到现场看，量了距离，问了老住户从前是怎么走的。两边都同意不把事情闹大，只是要一个说得过去的办法，并且希望把说定的写下来，免得日后再有口舌'

/** One in eight was written down at length. */
export function summaryOf({ summary }: Dispute, atLength: boolean): string {
  return atLength ? `${summary.slice(0, -1)}${long}。` : summary
}
