/** Figures that are told every week. */
export const METRICS = {
  closed: '已销号项目数',
  claimed: '申报化解项目数',
  entered: '纳入台账项目数',
  'verified-households': '核实化解户数',
};
