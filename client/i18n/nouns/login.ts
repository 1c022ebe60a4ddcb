import { login } from '../fr/login.ts'
import { addMessages } from '../index.ts'

addMessages({ login })
