import { damageContract } from './damageContract.ts'
import { memoryDevice } from './memoryDevice.ts'
import { storageContract } from './storageContract.ts'

storageContract('memory', memoryDevice)
damageContract('memory', memoryDevice)
