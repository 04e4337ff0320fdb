import type { Id } from '@zhenzhi/kernel'
import { withoutTowns } from '../store/in-towns.ts'
import { listAllTowns } from '../store/people/town.ts'
import { endAccountSessions, listAccountSessions, type AccountAsked } from './accounts/account-sessions.ts'
import { forgetDevice, listDevices } from './devices/known-device.ts'
import type { Officer } from './officer.ts'
import { bindAccount, findOwnBinding, unbindOwn } from './outside-sign-in/bindings.ts'
import { beginVisit, comeBack, type ComeBack } from './outside-sign-in/visit.ts'
import { makeAdministrator, makeResetCode, resetByCode, type MakeAdministratorAsked, type ResetByCodeAsked } from './recovery/reset-code.ts'
import type { Room } from './room.ts'
import { confirmOwnFactor, findOwnFactor, removeFactor, renewRecoveryCodes, startFactor, type FactorProof } from './second-factor/own-factor.ts'
import { findPolicy, setPolicy, type SetPolicyAsked } from './second-factor/policy.ts'
import { resetFactor } from './second-factor/reset-factor.ts'

/** The ways into an account besides its password, and what is done when one is lost. */
export function makeWaysIn(room: Room) {
  return {
    findOwnFactor: (by: Officer) => findOwnFactor(room, by),
    startFactor: (by: Officer, password: string) => startFactor(room, by, password),
    confirmFactor: (by: Officer, code: string) => confirmOwnFactor(room, by, code),
    removeFactor: (by: Officer, proof: FactorProof) => removeFactor(room, by, proof),
    renewRecoveryCodes: (by: Officer, proof: FactorProof) => renewRecoveryCodes(room, by, proof),
    resetFactor: (asked: AccountAsked) => resetFactor(room, asked),
    findFactorPolicy: () => findPolicy(room),
    setFactorPolicy: (asked: SetPolicyAsked) => setPolicy(room, asked),
    listDevices: (by: Officer, device: string | undefined) => listDevices(room, by, device),
    forgetDevice: (by: Officer, id: string) => forgetDevice(room, by, id),
    listAccountSessions: (asked: AccountAsked) => listAccountSessions(room, asked),
    endAccountSessions: (asked: AccountAsked & { session?: string | undefined }) => endAccountSessions(room, asked),
    outsideName: () => room.provider?.name,
    beginVisit: (account?: Id) => beginVisit(room, account),
    comeBack: (asked: ComeBack) => comeBack(room, asked),
    findOwnBinding: (by: Officer) => findOwnBinding(room, by),
    unbindOwn: (by: Officer) => unbindOwn(room, by),
    bindAccount: (asked: AccountAsked & { subject: string | null }) => bindAccount(room, asked),
    resetByCode: (asked: ResetByCodeAsked) => resetByCode(room, asked),
    /** From the machine's shell alone, as is the next. */
    makeResetCode: (asked: { signIn: string }) => makeResetCode(room, asked),
    makeAdministrator: (asked: MakeAdministratorAsked) => makeAdministrator(room, asked),
    listAllTowns: () => withoutTowns(room.pool, (tx) => listAllTowns(tx)),
  }
}
