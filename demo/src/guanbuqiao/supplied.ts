import type { DemoDeed } from '../deed.ts'
import { hands } from './hands.ts'
import { tell } from './telling.ts'

/** Of the companies that had to file by the end of June so many had; the rate is 93 of 100. */
const companies = { due: 400, filed: 372 }

const [market, committee] = [{ body: '市场监管所（演示）', signer: '演示签字人甲' }, { body: '示例县委政法委（演示）', signer: '演示签字人乙' }]

/** Figures that other bodies hand in under their stamp, instead of records. */
export function suppliedOf(): DemoDeed[] {
  const scan = ['@photo']
  const period = { from: '2022-01-01', to: '2022-06-30' }
  const annual = { ...market, ...period, signedOn: '2022-07-08', scan }
  const survey = { ...committee, survey: 'political-legal', meaning: '按参评人数占常住人口的比例排名', scan }
  return [
    ...tell({ case: 'gbq-supply-due', definition: 'annual-report-supply-due' }, [
      { name: 'register', day: '2022-07-11', by: hands.market, what: { ...annual, amount: companies.due, meaning: '截至公示截止日应当报送上一年度年报的企业户数' } },
    ]),
    ...tell({ case: 'gbq-supply-filed', definition: 'annual-report-supply-filed' }, [
      { name: 'register', day: '2022-07-11', by: hands.market, what: { ...annual, amount: companies.filed, meaning: '截止日以前已经公示的企业户数' } },
    ]),
    ...tell({ case: 'gbq-supply-rank-half', definition: 'district-rank-supply-place' }, [
      { name: 'register', day: '2022-07-14', by: hands.safety, what: { ...survey, ...period, signedOn: '2022-07-12', amount: 3 } },
    ]),
    ...tell({ case: 'gbq-supply-rank', definition: 'district-rank-supply-place' }, [
      { name: 'register', day: '2023-01-13', by: hands.safety, what: { ...survey, from: '2022-07-01', to: '2022-12-31', signedOn: '2023-01-11', amount: 1 } },
    ]),
  ]
}
