/** 重大活动保障期: by 2026-08-31 the homes of this share of the households are to be verified. Set by the leading group. */
export const TARGET_PERCENT = 60;
