import {
  type createUser,
  type editUser,
  type InputOf,
  Language,
  Role,
  type User,
} from '../../server/contract/index.ts'

/** An account as typed in the form, all as text. */
export interface UserDraft {
  email: string
  name: string
  role: Role
  /** An institution's code, empty for none */
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

/** The request that edits an account: only the fields that changed. */
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
