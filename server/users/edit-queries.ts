import type { Static } from '../contract/schema.ts'
import type { createUser, editUser } from '../contract/users.ts'
import { Role } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { AppError, refused } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import { isDemonstration } from '../session/account-queries.ts'
import { isDemoAddress } from '../session/demo-accounts.ts'
import { endSessions } from '../session/session-queries.ts'

type NewUser = Static<typeof createUser.body>
type UserEdit = Static<typeof editUser.body>

/**
 * Adds an account without a password: the person chooses it through a one-time link.
 * @returns its id.
 * @throws AppError `already_exists` for a taken e-mail address, `rule_broken` for an institution that does
 * not go with the role.
 */
export async function addUser({ transaction, at }: WriteContext, draft: NewUser): Promise<number> {
  const email = draft.email.trim().toLowerCase()
  if (isDemoAddress(email) && !(await isDemonstration(transaction)))
    throw refused('rule_broken', 'email', 'demo_email')
  if ((await transaction.user.count({ where: { email } })) > 0)
    throw refused('already_exists', 'email', 'email_taken')
  const { id } = await transaction.user.create({
    data: {
      email,
      name: draft.name.trim(),
      role: draft.role,
      institutionId: await institutionIdFor(transaction, draft.role, draft.institution ?? null),
      ...(draft.language === undefined ? {} : { language: draft.language }),
      createdAt: at,
    },
    select: { id: true },
  })
  return id
}

/**
 * Edits an account; deactivating it ends its sessions. A person who is no longer a focal point loses her
 * institution.
 * @throws AppError `not_found`, `rule_broken` when an administrator would lock out herself or the last
 * administrator.
 */
export async function changeUser(
  { transaction, at, caller }: WriteContext,
  id: number,
  edit: UserEdit,
): Promise<void> {
  const user = await transaction.user.findUnique({
    where: { id },
    include: { institution: { select: { code: true } } },
  })
  if (user === null) throw new AppError('not_found')
  const role = edit.role ?? user.role
  const isActive = edit.isActive ?? user.isActive
  if (id === caller.id && !isActive) throw refused('rule_broken', 'isActive', 'own_account')
  if (id === caller.id && role !== user.role) throw refused('rule_broken', 'role', 'own_role')
  const leavesAdministration =
    user.role === Role.admin && user.isActive && (role !== Role.admin || !isActive)
  if (leavesAdministration && (await otherAdministrators(transaction, id)) === 0)
    throw refused('rule_broken', isActive ? 'role' : 'isActive', 'last_administrator')
  if (edit.renewInvitation === true && !isActive)
    throw refused('rule_broken', 'renewInvitation', 'inactive_invitation')

  const kept = role === Role.focal_point ? (user.institution?.code ?? null) : null
  const institution = edit.institution === undefined ? kept : edit.institution
  await transaction.user.update({
    where: { id },
    data: {
      role,
      isActive,
      institutionId: await institutionIdFor(transaction, role, institution),
      ...(edit.name === undefined ? {} : { name: edit.name.trim() }),
      ...(edit.language === undefined ? {} : { language: edit.language }),
    },
  })
  if (!isActive) await endSessions(transaction, id, at)
}

function otherAdministrators(transaction: Transaction, id: number): Promise<number> {
  return transaction.user.count({ where: { role: Role.admin, isActive: true, id: { not: id } } })
}

/** The id of a focal point's institution; null for the other roles. */
async function institutionIdFor(
  transaction: Transaction,
  role: Role,
  code: string | null,
): Promise<number | null> {
  if (role !== Role.focal_point && code !== null)
    throw refused('rule_broken', 'institution', 'institution_of_others')
  if (role !== Role.focal_point) return null
  if (code === null) throw refused('rule_broken', 'institution', 'institution_needed')
  const institution = await transaction.institution.findUnique({
    where: { code },
    select: { id: true },
  })
  if (institution === null) throw refused('rule_broken', 'institution', 'unknown_institution')
  return institution.id
}
