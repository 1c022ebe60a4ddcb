import { presentation } from '../fr/presentation.ts'
import { addMessages } from '../index.ts'

addMessages({ presentation })
