import {
  type createUser,
  type editUser,
  type InputOf,
  Language,
  Role,
  type User,
} from '../../server/contract/index.ts'

/** What is typed in the form of an account. */
export interface UserDraft {
  email: string
  name: string
  role: Role
  /** A code, empty when none is chosen. */
  institution: string
  language: Language
  isActive: boolean
}

export type UserEdit = InputOf<typeof editUser>['body']

export function draftOf(user?: User): UserDraft {
  return {
    email: user?.email ?? '',
    name: user?.name ?? '',
    role: user?.role ?? Role.focal_point,
    institution: user?.institution?.code ?? '',
    language: user?.language ?? Language.fr,
    isActive: user?.isActive ?? true,
  }
}

export function newUserOf({
  email,
  name,
  role,
  language,
  ...draft
}: UserDraft): InputOf<typeof createUser>['body'] {
  return {
    email: email.trim(),
    name: name.trim(),
    role,
    language,
    institution: institutionOf({ role, ...draft }),
  }
}

/** What differs from the account as it was read. */
export function userEditOf(before: UserDraft, after: UserDraft): UserEdit {
  const old = valuesOf(before)
  return Object.fromEntries(
    Object.entries(valuesOf(after)).filter(
      ([field, value]) => value !== old[field as keyof typeof old],
    ),
  )
}

function valuesOf(draft: UserDraft) {
  const { name, role, language, isActive } = draft
  return { name: name.trim(), role, language, isActive, institution: institutionOf(draft) }
}

/** Only a focal point represents an institution. */
function institutionOf({
  role,
  institution,
}: Pick<UserDraft, 'role' | 'institution'>): string | null {
  return role === Role.focal_point && institution !== '' ? institution : null
}
