import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { campaignWithoutFigure } from './campaign-without-figure.ts'

const campaign = '为维护集镇秩序，镇里开展为期三个月的占道经营大整治行动。成立由镇长任组长的领导小组，召开动员大会，印发宣传单，组织干部上门劝导，要求经营户限期自行清退，对拒不清退的依法处理，各村同步部署，层层压实责任，党员干部带头，形成齐抓共管的局面，集镇面貌明显改善，过往群众普遍称好，商户也逐渐养成入店经营的习惯，市场秩序井然有序。'

test('a long passage about a campaign without one figure of what came of it is marked', () => {
  expect(marks(campaignWithoutFigure, rightReport.replace('全年举办', `${campaign}\n\n全年举办`))).toEqual(['B 为期三个月的占道经营大整治行动'])
})

test('one with a result, a short one, and one that is planned are left alone', () => {
  expect(marks(campaignWithoutFigure, rightReport.replace('全年举办', `${campaign}清退占道摊位63处。\n\n全年举办`))).toEqual([])
  expect(marks(campaignWithoutFigure, rightReport.replace('全年举办', `${campaign.slice(0, 90)}。\n\n全年举办`))).toEqual([])
  expect(marks(campaignWithoutFigure, rightReport.replace('2024年，我镇', `${campaign}2024年，我镇`))).toEqual([])
})
