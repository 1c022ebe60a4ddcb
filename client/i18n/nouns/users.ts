import { users } from '../fr/users.ts'
import { addMessages } from '../index.ts'

addMessages({ users })
