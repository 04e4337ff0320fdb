import type { Id, Moment } from '@zhenzhi/kernel'
import { withoutTowns } from '../store/in-towns.ts'
import { findPerson } from '../store/people/session.ts'
import { createAccount, type CreateAccountAsked } from './accounts/create-account.ts'
import { endAccount, type EndAccountAsked } from './accounts/end-account.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { resetPassword, type ResetPasswordAsked } from './accounts/reset-password.ts'
import { audit, listAudit, type AuditLine, type AuditQuestion } from './audit.ts'
import { listDivisions, loadDivisions } from './divisions/load-divisions.ts'
import { answerBorrow, askToBorrow, borrowRequests, type AnswerBorrow, type AskToBorrow } from './help/borrow.ts'
import { listExceptions } from './help/exceptions.ts'
import { whoCould, type WhoCouldAsked } from './help/who-could.ts'
import { forgetOldHits, makeRateLimit } from './limits/rate-limit.ts'
import { whoIs } from './me.ts'
import { officerOf, type Officer } from './officer.ts'
import { addPlace, listPlaces, renamePlace, type AddPlaceAsked, type RenamePlaceAsked } from './places/places.ts'
import { addUnit, listUnits, renameUnit, type AddUnitAsked, type RenameUnitAsked } from './places/units.ts'
import { delegatePost, endDelegation, type DelegatePostAsked } from './posts/delegate-post.ts'
import { endPost, type EndPostAsked } from './posts/end-post.ts'
import { givePost, type GivePostAsked } from './posts/give-post.ts'
import { listColleagues } from './posts/list-colleagues.ts'
import { listPosts } from './posts/list-posts.ts'
import { ownPosts } from './posts/own-posts.ts'
import type { Room } from './room.ts'
import { makeWaysIn } from './ways-in.ts'
import { knownSeconds } from './devices/known-device.ts'
import { endDemoLoad, findDemoLoad, keepDemoLoad } from './set-up/demo-load.ts'
import { setUp, setUpState, type SetUpAsked } from './set-up/set-up.ts'
import { findTakeIn, listLeading, setLeading, setTakeIn, type SetLeadingAsked, type SetTakeInAsked } from './sources/leading.ts'
import { changePassword, type PasswordsAsked } from './sign-in/change-password.ts'
import { findOpenSession, listSessions, revokeOthers, revokeSession, type OpenSession } from './sign-in/session.ts'
import { signIn, type SignInAsked } from './sign-in/sign-in.ts'
import { takeSecondStep, type SecondStepAsked } from './sign-in/second-step.ts'
import { signOut } from './sign-in/sign-out.ts'

export type People = ReturnType<typeof makePeople>

/** All that is done with people, their posts and their places, tied to what it works with. */
export function makePeople(room: Room) {
  return {
    ...makeGate(room),
    ...makeWaysIn(room),
    ...makeBeginning(room),
    listAccounts: (by: Officer | undefined, town: number) => listAccounts(room, by, town),
    createAccount: (asked: CreateAccountAsked) => createAccount(room, asked),
    endAccount: (asked: EndAccountAsked) => endAccount(room, asked),
    resetPassword: (asked: ResetPasswordAsked) => resetPassword(room, asked),
    listColleagues: (town: number) => listColleagues(room, town),
    listPosts: (by: Officer, town: number) => listPosts(room, by, town),
    givePost: (asked: GivePostAsked) => givePost(room, asked),
    endPost: (asked: EndPostAsked) => endPost(room, asked),
    ownPosts: (by: Officer) => ownPosts(room, by),
    whoCould: (asked: WhoCouldAsked) => whoCould(room, asked),
    listExceptions: (asked: { by: Officer; town: number }) => listExceptions(room, asked),
    askToBorrow: (asked: AskToBorrow) => askToBorrow(room, asked),
    borrowRequests: (asked: { by: Officer; town: number }) => borrowRequests(room, asked),
    answerBorrow: (asked: AnswerBorrow) => answerBorrow(room, asked),
    delegatePost: (asked: DelegatePostAsked) => delegatePost(room, asked),
    endDelegation: (asked: { by: Officer; id: Id }) => endDelegation(room, asked),
    listPlaces: (town: number) => listPlaces(room, town),
    addPlace: (asked: AddPlaceAsked) => addPlace(room, asked),
    renamePlace: (asked: RenamePlaceAsked) => renamePlace(room, asked),
    listUnits: (town: number) => listUnits(room, town),
    addUnit: (asked: AddUnitAsked) => addUnit(room, asked),
    renameUnit: (asked: RenameUnitAsked) => renameUnit(room, asked),
    listLeading: (town: number) => listLeading(room, town),
    setLeading: (asked: SetLeadingAsked) => setLeading(room, asked),
    findTakeIn: (town: number) => findTakeIn(room, town),
    setTakeIn: (asked: SetTakeInAsked) => setTakeIn(room, asked),
    audit: (line: AuditLine) => audit(room, line),
    listAudit: (question: AuditQuestion) => listAudit(room, question),
    loadDivisions: () => loadDivisions(room),
    listDivisions: (parent: string | undefined) => listDivisions(room, parent),
  }
}

/** The first start, and a demonstration being laid out. */
function makeBeginning(room: Room) {
  return {
    setUp: (asked: SetUpAsked) => setUp(room, asked),
    setUpState: () => setUpState(room),
    findDemoLoad: () => findDemoLoad(room),
    keepDemoLoad: (from: Moment) => keepDemoLoad(room, from),
    endDemoLoad: (moment: Moment) => endDemoLoad(room, moment),
  }
}

/** Coming and going, and who it is. */
function makeGate(room: Room) {
  return {
    signIn: (asked: SignInAsked) => signIn(room, asked),
    takeSecondStep: (asked: SecondStepAsked) => takeSecondStep(room, asked),
    signOut: (session: OpenSession) => signOut(room, session),
    revokeOthers: (session: OpenSession) => revokeOthers(room, session),
    findOpenSession: (token: string, how?: { byItself: boolean }) => findOpenSession(room, token, how),
    listSessions: (by: Officer) => listSessions(room, by),
    revokeSession: (by: Officer, id: string) => revokeSession(room, by, id),
    changePassword: (session: OpenSession, passwords: PasswordsAsked) => changePassword(room, session, passwords),
    whoIs: (by: Officer) => whoIs(room, by),
    /** An account as it is now, without a session: for jobs, commands and demonstrations. */
    findOfficer: async (account: Id): Promise<Officer | undefined> => {
      const person = await withoutTowns(room.pool, (tx) => findPerson(tx, account, room.clock.now().day))
      return person && officerOf(room.posts, person)
    },
    countRequest: makeRateLimit(room.pool, () => room.watch.now().moment),
    forgetOldHits: () => forgetOldHits(room.pool, { moment: room.watch.now().moment, knownSeconds }),
  }
}
