import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import {
  changePassword,
  editProfile,
  finishSetup,
  readSession,
  readSetup,
  revokeOtherSessions,
  type SessionReply,
  signIn,
  signOut,
} from '../contract/session.ts'
import { AppError } from '../http/errors.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Caller } from '../http/caller.ts'
import { clearSessionCookie, setSessionCookie } from './cookie.ts'
import { demoAddresses, demoPassword } from './demo-accounts.ts'
import { countAttempt, forgetAttempts } from './limit-queries.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { findAccount, readDemoAccounts, saveProfile, savePassword } from './account-queries.ts'
import { findCaller, openSession, revokeSessions } from './session-queries.ts'
import { readSetupLink, useSetupLink } from './setup-queries.ts'

export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { store } = services

  async function replyFor(caller: Caller | null): Promise<SessionReply> {
    const accounts = await readDemoAccounts(store.read.atOnce, demoAddresses)
    return {
      user:
        caller === null
          ? null
          : {
              email: caller.email,
              name: caller.name,
              role: caller.role,
              language: caller.language,
              institution:
                caller.institution === null
                  ? null
                  : {
                      code: caller.institution.code,
                      acronym: caller.institution.acronym,
                      name: caller.institution.name,
                    },
              permissions: [...caller.permissions],
            },
      isDemo: accounts !== undefined,
      demoAccounts: (accounts ?? []).map((account) => ({ ...account, password: demoPassword })),
    }
  }

  async function open(
    userId: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionReply> {
    const token = await openSession(store, userId)
    setSessionCookie(request, reply, token)
    return replyFor(await findCaller(store, token))
  }

  serve(app, services, readSession, (_, { caller }) => replyFor(caller))

  serve(app, services, signIn, async ({ body }, { request, reply }) => {
    const email = body.email.trim().toLowerCase()
    await countAttempt(store, email, request.ip)
    const account = await findAccount(store.read, email)
    const isRight = await verifyPassword(
      account?.isActive === true ? account.passwordHash : null,
      body.password,
    )
    if (account === null || !isRight) throw new AppError('wrong_credentials')
    await forgetAttempts(store, email, request.ip)
    return open(account.id, request, reply)
  })

  serve(app, services, signOut, async (_, { caller, request, reply }) => {
    if (caller !== null) await revokeSessions(store, caller.id, { only: caller.sessionHash })
    clearSessionCookie(request, reply)
    return undefined
  })

  // Written in the journal, since histories show the person's name.
  serve(app, services, editProfile, async ({ body }, { writeEachTime }) =>
    replyFor(
      await writeEachTime({ action: 'editProfile' }, (writing) => saveProfile(writing, body)),
    ),
  )

  serve(app, services, changePassword, async ({ body }, { caller, request }) => {
    await countAttempt(store, caller.email, request.ip)
    const account = await findAccount(store.read, caller.email)
    if (!(await verifyPassword(account?.passwordHash, body.currentPassword)))
      throw new AppError('wrong_credentials')
    await forgetAttempts(store, caller.email, request.ip)
    await savePassword(store, caller.id, await hashPassword(body.newPassword))
    await revokeSessions(store, caller.id, { except: caller.sessionHash })
    return undefined
  })

  serve(app, services, revokeOtherSessions, async (_, { caller }) => {
    await revokeSessions(store, caller.id, { except: caller.sessionHash })
    return undefined
  })

  serve(app, services, readSetup, async ({ params }) => {
    const { user, purpose } = await readSetupLink(store, params.token)
    return { purpose, email: user?.email ?? null, name: user?.name ?? null }
  })

  serve(app, services, finishSetup, async ({ params, body }, { language, request, reply }) =>
    open(await useSetupLink(store, params.token, { ...body, language }), request, reply),
  )
}
