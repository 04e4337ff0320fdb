import type { Check } from './check.ts'
import { bareDate } from './checks/words/bare-date.ts'
import { bareHeadings } from './checks/structure/bare-headings.ts'
import { brokenSentence } from './checks/words/broken-sentence.ts'
import { campaignWithoutFigure } from './checks/structure/campaign-without-figure.ts'
import { changeAgainstValues } from './checks/numbers/change-against-values.ts'
import { claimWithoutGround } from './checks/numbers/claim-without-ground.ts'
import { classesOfTotal } from './checks/numbers/classes-of-total.ts'
import { collocation } from './checks/words/collocation.ts'
import { countAgainstItems } from './checks/structure/count-against-items.ts'
import { eachSeason } from './checks/numbers/each-season.ts'
import { kindsTogether, toldSums } from './checks/numbers/told-sums.ts'
import { namedCount } from './checks/structure/named-count.ts'
import { toldBack } from './checks/numbers/told-back.ts'
import { nthDay } from './checks/numbers/nth-day.ts'
import { shareAmong } from './checks/numbers/share-among.ts'
import { dateOrder } from './checks/numbers/date-order.ts'
import { digitsTurned } from './checks/numbers/digits-turned.ts'
import { documentNumbers } from './checks/structure/document-numbers.ts'
import { documentTitles } from './checks/structure/document-titles.ts'
import { doubledWord } from './checks/words/doubled-word.ts'
import { eachTimesMany } from './checks/numbers/each-times-many.ts'
import { foreignPlaces } from './checks/structure/foreign-places.ts'
import { formulation } from './checks/words/formulation.ts'
import { fourParts } from './checks/structure/four-parts.ts'
import { fullRateWithRest } from './checks/numbers/full-rate-with-rest.ts'
import { halfWidth } from './checks/words/half-width.ts'
import { headingAgainstContent } from './checks/structure/heading-against-content.ts'
import { headingNumbers } from './checks/structure/heading-numbers.ts'
import { impossibleNumber } from './checks/numbers/impossible-number.ts'
import { knownDay } from './checks/numbers/known-days.ts'
import { lawBeforeItsTime } from './checks/structure/law-before-its-time.ts'
import { lawDay } from './checks/numbers/law-days.ts'
import { lawInText } from './checks/structure/law-in-text.ts'
import { lawNames } from './checks/structure/law-names.ts'
import { middleDot } from './checks/words/middle-dot.ts'
import { misplacedMark } from './checks/words/misplaced-mark.ts'
import { missingFigure } from './checks/numbers/missing-figure.ts'
import { missingMark } from './checks/words/missing-mark.ts'
import { moreEndedThanBegun } from './checks/numbers/more-ended-than-begun.ts'
import { moreThanWhole } from './checks/numbers/more-than-whole.ts'
import { nameMarks } from './checks/words/name-marks.ts'
import { namesAgainstCount } from './checks/numbers/names-against-count.ts'
import { nameVariants } from './checks/structure/name-variants.ts'
import { numberMark } from './checks/structure/number-mark.ts'
import { oneInEachVillage } from './checks/numbers/one-in-each-village.ts'
import { oneQuantityTwoValues } from './checks/numbers/one-quantity-two-values.ts'
import { ordinalSeries } from './checks/structure/ordinal-series.ts'
import { oddCharacter } from './checks/words/odd-character.ts'
import { otherTown } from './checks/structure/other-town.ts'
import { outdatedTerm } from './checks/words/outdated-term.ts'
import { ownLevel } from './checks/structure/own-level.ts'
import { ownName } from './checks/structure/own-name.ts'
import { pageColumn } from './checks/structure/page-column.ts'
import { pairedMarks } from './checks/words/paired-marks.ts'
import { partsOfTotal } from './checks/numbers/parts-of-total.ts'
import { partyMeetings } from './checks/structure/party-meetings.ts'
import { period } from './checks/structure/period.ts'
import { personsBelowGroups } from './checks/numbers/persons-below-groups.ts'
import { phraseMarks } from './checks/words/phrase-marks.ts'
import { placeSpelling } from './checks/structure/place-spelling.ts'
import { pleonasm } from './checks/structure/pleonasm.ts'
import { productAgainstFactors } from './checks/numbers/product-against-factors.ts'
import { rateAgainstCounts } from './checks/numbers/rate-against-counts.ts'
import { relativeTime } from './checks/structure/relative-time.ts'
import { reportTurn } from './checks/words/report-turn.ts'
import { restAfterDone } from './checks/numbers/rest-after-done.ts'
import { rhythmAgainstCount } from './checks/numbers/rhythm-against-count.ts'
import { sequenceOrder } from './checks/words/sequence-order.ts'
import { setNumber } from './checks/numbers/set-number.ts'
import { setOfOnes } from './checks/numbers/set-of-ones.ts'
import { shares } from './checks/numbers/shares.ts'
import { signing } from './checks/structure/signing.ts'
import { slipOfPen } from './checks/words/slip-of-pen.ts'
import { spanAgainstDates } from './checks/numbers/span-against-dates.ts'
import { straySpace } from './checks/words/stray-space.ts'
import { titleMarks } from './checks/words/title-marks.ts'
import { toldAgain } from './checks/numbers/told-again.ts'
import { titleCitedOtherwise } from './checks/structure/title-cited-otherwise.ts'
import { toldTwice } from './checks/structure/told-twice.ts'
import { unitOfThing } from './checks/numbers/unit-of-thing.ts'
import { unquotedName } from './checks/words/unquoted-name.ts'
import { vagueNumber } from './checks/numbers/vague-number.ts'
import { villagesOfOneTown } from './checks/numbers/villages-of-one-town.ts'
import { weekday } from './checks/numbers/weekday.ts'
import { allDoneWithCount } from './checks/numbers/all-done-with-count.ts'
import { eachThenMany } from './checks/numbers/each-then-many.ts'
import { planYear } from './checks/structure/plan-year.ts'
import { shareOfWhole } from './checks/numbers/share-of-whole.ts'
import { grownBy } from './checks/numbers/grown-by.ts'
import { zeroClaim } from './checks/structure/zero-claim.ts'

/** Each finds one kind of error, by a general method; one that cries wolf on a correct text is worse than none. */
export const checks: readonly Check[] = [
  bareDate,
  bareHeadings,
  brokenSentence,
  campaignWithoutFigure,
  changeAgainstValues,
  claimWithoutGround,
  classesOfTotal,
  collocation,
  countAgainstItems,
  dateOrder,
  digitsTurned,
  documentNumbers,
  documentTitles,
  doubledWord,
  eachTimesMany,
  foreignPlaces,
  formulation,
  fourParts,
  fullRateWithRest,
  halfWidth,
  headingAgainstContent,
  headingNumbers,
  impossibleNumber,
  knownDay,
  lawBeforeItsTime,
  lawDay,
  lawInText,
  lawNames,
  middleDot,
  misplacedMark,
  missingFigure,
  missingMark,
  moreEndedThanBegun,
  moreThanWhole,
  nameMarks,
  namesAgainstCount,
  nameVariants,
  numberMark,
  oddCharacter,
  oneInEachVillage,
  oneQuantityTwoValues,
  ordinalSeries,
  otherTown,
  outdatedTerm,
  ownLevel,
  ownName,
  pageColumn,
  pairedMarks,
  partsOfTotal,
  partyMeetings,
  period,
  personsBelowGroups,
  phraseMarks,
  placeSpelling,
  pleonasm,
  productAgainstFactors,
  rateAgainstCounts,
  relativeTime,
  reportTurn,
  restAfterDone,
  rhythmAgainstCount,
  sequenceOrder,
  setNumber,
  setOfOnes,
  shares,
  signing,
  slipOfPen,
  spanAgainstDates,
  straySpace,
  titleCitedOtherwise,
  titleMarks,
  toldAgain,
  toldTwice,
  unitOfThing,
  unquotedName,
  vagueNumber,
  villagesOfOneTown,
  weekday,
  allDoneWithCount,
  eachThenMany,
  planYear,
  shareOfWhole,
  grownBy,
  zeroClaim,
  nthDay,
  shareAmong,
  eachSeason,
  toldSums,
  kindsTogether,
  toldBack,
  namedCount,
]
