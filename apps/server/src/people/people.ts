import type { Id, Moment } from '@zhenzhi/kernel'
import { withoutTowns } from '../store/in-towns.ts'
import { findPerson } from '../store/people/session.ts'
import { createAccount, type CreateAccountAsked } from './accounts/create-account.ts'
import { endAccount, type EndAccountAsked } from './accounts/end-account.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { resetPassword, type ResetPasswordAsked } from './accounts/reset-password.ts'
import { audit, listAudit, type AuditLine, type AuditQuestion } from './audit.ts'
import { listDivisions, loadDivisions } from './divisions/load-divisions.ts'
import { forgetOldHits, makeRateLimit } from './limits/rate-limit.ts'
import { whoIs } from './me.ts'
import { officerOf, type Officer } from './officer.ts'
import { addPlace, listPlaces, renamePlace, type AddPlaceAsked, type RenamePlaceAsked } from './places/places.ts'
import { addUnit, listUnits, renameUnit, type AddUnitAsked, type RenameUnitAsked } from './places/units.ts'
import { endPost, type EndPostAsked } from './posts/end-post.ts'
import { givePost, type GivePostAsked } from './posts/give-post.ts'
import { listPosts } from './posts/list-posts.ts'
import type { Room } from './room.ts'
import { endDemoLoad, findDemoLoad, keepDemoLoad } from './set-up/demo-load.ts'
import { setUp, setUpState, type SetUpAsked } from './set-up/set-up.ts'
import { findTakeIn, listLeading, setLeading, setTakeIn, type SetLeadingAsked, type SetTakeInAsked } from './sources/leading.ts'
import { changePassword, type PasswordsAsked } from './sign-in/change-password.ts'
import { findOpenSession, listSessions, revokeSession, type OpenSession } from './sign-in/session.ts'
import { signIn, type SignInAsked } from './sign-in/sign-in.ts'
import { signOut } from './sign-in/sign-out.ts'

export type People = ReturnType<typeof makePeople>

/** All that is done with people, their posts and their places, tied to what it works with. */
export function makePeople(room: Room) {
  return {
    ...makeGate(room),
    listAccounts: (town: number) => listAccounts(room, town),
    createAccount: (asked: CreateAccountAsked) => createAccount(room, asked),
    endAccount: (asked: EndAccountAsked) => endAccount(room, asked),
    resetPassword: (asked: ResetPasswordAsked) => resetPassword(room, asked),
    listPosts: (by: Officer, town: number) => listPosts(room, by, town),
    givePost: (asked: GivePostAsked) => givePost(room, asked),
    endPost: (asked: EndPostAsked) => endPost(room, asked),
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
    setUp: (asked: SetUpAsked) => setUp(room, asked),
    setUpState: () => setUpState(room),
    findDemoLoad: () => findDemoLoad(room),
    keepDemoLoad: (from: Moment) => keepDemoLoad(room, from),
    endDemoLoad: (moment: Moment) => endDemoLoad(room, moment),
    loadDivisions: () => loadDivisions(room),
    listDivisions: (parent: string | undefined) => listDivisions(room, parent),
  }
}

/** Coming and going, and who it is. */
function makeGate(room: Room) {
  return {
    signIn: (asked: SignInAsked) => signIn(room, asked),
    signOut: (session: OpenSession) => signOut(room, session),
    findOpenSession: (token: string) => findOpenSession(room, token),
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
    forgetOldHits: () => forgetOldHits(room.pool, room.watch.now().moment),
  }
}
