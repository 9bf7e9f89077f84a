package org.scipion.preview;

/**
 * How far a volume is to be reduced.
 *
 * <p>The step is ceil(largest / effective), where the effective side is max(32, maxDim), lowered to
 * floor(largest · ∛(budget / voxels)) if the volume has more voxels than the budget.
 *
 * @param maxDim wanted length of the longest side in voxels; less than 32 counts as 32
 * @param method how voxels are combined
 * @param voxelBudget greatest number of voxels of the result, above 0
 */
public record ReductionRequest(int maxDim, ReductionMethod method, long voxelBudget) {

    /** Voxel budget of volume rendering in a browser. */
    public static final long DEFAULT_BUDGET = 8_000_000;

    /** Refuses a side or budget below 1. */
    public ReductionRequest {
        if (maxDim < 1 || voxelBudget < 1) {
            throw new InvalidRequestException(
                    "A reduction needs a side and a budget above 0, got " + maxDim + " and " + voxelBudget);
        }
    }

    /** A reduction within the default budget. */
    public static ReductionRequest of(int maxDim, ReductionMethod method) {
        return new ReductionRequest(maxDim, method, DEFAULT_BUDGET);
    }
}
