import { meetings } from '../fr/meetings.ts'
import { addMessages } from '../index.ts'

addMessages({ meetings })
