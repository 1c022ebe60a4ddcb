import type { FastifyInstance } from 'fastify'

import { createUser, editUser, listUsers } from '../contract/users.ts'
import { serve, type Services } from '../http/serve.ts'
import { makeSetupLink } from '../session/setup-queries.ts'
import { addUser, changeUser } from './edit-queries.ts'
import { readUser, readUsers } from './queries.ts'

export function userRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, listUsers, async (_, { database }) => ({
    items: await readUsers(database.read),
  }))

  serve(app, services, createUser, async ({ body }, { database, write }) => {
    const id = await write({ action: 'createUser' }, (transaction, at) =>
      addUser(transaction, at, body),
    )
    return {
      user: await readUser(database.read, id),
      invitation: await makeSetupLink(database, id),
    }
  })

  serve(app, services, editUser, async ({ params: { id }, body }, { caller, database, write }) => {
    await write({ action: 'editUser', subject: String(id) }, async (transaction, at) => {
      await changeUser(transaction, at, { id, callerId: caller.id }, body)
      return id
    })
    const invitation = body.renewInvitation === true ? await makeSetupLink(database, id) : null
    return { user: await readUser(database.read, id), invitation }
  })
}
