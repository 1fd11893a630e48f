import { Injectable } from '@nestjs/common';
import { ReadModels } from '../read-models.js';
import { latestFirst, type OperationAct, type OperationActView } from './operation-acts.js';
import { operationActs } from './operation-acts.projection.js';
import { UnderWay } from './under-way.module.js';

const MOST = 200;

/** 处理记录, the latest acts first. */
@Injectable()
export class OperationActs {
  constructor(
    private readonly models: ReadModels,
    private readonly underWay: UnderWay,
  ) {}

  async latest(): Promise<OperationActView[]> {
    const acts = await this.models.of<OperationAct>(operationActs).all();
    const latest = acts.sort(latestFirst).slice(0, MOST);
    return latest.map((act) => ({ ...act, underWay: this.underWay.has(act.operationId) }));
  }
}
