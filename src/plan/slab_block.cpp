#include "plan/slab_block.h"

#include <algorithm>
#include <cstddef>

namespace plan {

namespace {

constexpr double laneWidth = 12.0; // metres; two cars pass, with a pavement
constexpr int leastColumnsWithLane = 5;

// Of the average length; houses too short to differ with any sense are all of one size.
constexpr double longShare = 1.1;
constexpr double shortShare = 0.9;
constexpr double leastLengthToDiffer = 24.0; // metres

// Left-over places become a garden in the middle of large blocks, two columns by one or two rows.
constexpr int leastHousesWithGarden = 24;
constexpr int gardenColumns = 2;
constexpr int mostGardenRows = 2;
constexpr int leastColumnsWithGarden = 4;
constexpr int leastRowsWithGarden = 4;

// How many times as awkward as the best an arrangement may be and still be worth a try.
constexpr double leniency = 2.5;

struct Span {
    double from;
    double to;
};

bool isNorthern(EmptyCorner corner) {
    return corner == EmptyCorner::NorthEast || corner == EmptyCorner::NorthWest;
}

bool isWestern(EmptyCorner corner) {
    return corner == EmptyCorner::SouthWest || corner == EmptyCorner::NorthWest;
}

int rowsFor(int houses, int columns) {
    return (houses + columns - 1) / columns;
}

int gardenRows(int houses, int columns) {
    const int rows = rowsFor(houses, columns);
    if (houses < leastHousesWithGarden || columns < leastColumnsWithGarden ||
        rows < leastRowsWithGarden) {
        return 0;
    }
    const int leftOver = rows * columns - houses;
    return std::min(leftOver / gardenColumns, mostGardenRows);
}

int placesTaken(int houses, int columns) {
    return houses + gardenRows(houses, columns) * gardenColumns;
}

// Columns [first, end).
struct ColumnRange {
    int first;
    int end;

    [[nodiscard]] bool contains(int column) const { return column >= first && column < end; }
};

// The row that is not full stands at the edge of the empty corner; rows count from the north.
int shortRowOf(const SlabArrangement& arrangement) {
    return isNorthern(arrangement.emptyCorner) ? 0 : arrangement.rows - 1;
}

ColumnRange shortRow(int houses, const SlabArrangement& arrangement) {
    const int columns = arrangement.columns;
    const int inRow = placesTaken(houses, columns) - columns * (arrangement.rows - 1);
    return isWestern(arrangement.emptyCorner) ? ColumnRange{columns - inRow, columns}
                                              : ColumnRange{0, inRow};
}

bool isInGarden(int houses, const SlabArrangement& arrangement, int row, int column) {
    const int rows = gardenRows(houses, arrangement.columns);
    const int firstRow = (arrangement.rows - rows) / 2;
    const int firstColumn = (arrangement.columns - gardenColumns) / 2;
    return row >= firstRow && row < firstRow + rows && column >= firstColumn &&
           column < firstColumn + gardenColumns;
}

// Where the houses stand, row by row from the north, each row from the west.
struct Place {
    int row;
    int column;
};

std::vector<Place> placesOf(int houses, const SlabArrangement& arrangement) {
    const ColumnRange inShortRow = shortRow(houses, arrangement);
    std::vector<Place> places;
    for (int row = 0; row < arrangement.rows; ++row) {
        for (int column = 0; column < arrangement.columns; ++column) {
            const bool isInRow = row != shortRowOf(arrangement) || inShortRow.contains(column);
            if (isInRow && !isInGarden(houses, arrangement, row, column)) {
                places.push_back({row, column});
            }
        }
    }
    return places;
}

// A block measured out: x from the western, y from the southern edge of its outline.
struct Grid {
    std::vector<Span> columns; // west and east end of each column's houses
    double width;
    double height;
    double rowPitch;
};

double shareOf(int column, const SlabMeasures& measures) {
    if (measures.length.count() < leastLengthToDiffer) {
        return 1.0;
    }
    return column % 2 == 0 ? longShare : shortShare;
}

// The length that a share of 1 stands for, so that all houses together have the area asked for.
double lengthOfFullShare(const SlabMeasures& measures, const SlabArrangement& arrangement) {
    double shares = 0.0;
    for (const Place place : placesOf(measures.buildings, arrangement)) {
        shares += shareOf(place.column, measures);
    }
    return measures.buildings * measures.length.count() / shares;
}

Grid gridOf(const SlabMeasures& measures, const SlabArrangement& arrangement) {
    const double endGap = measures.endGap.count();
    const double fullShare = lengthOfFullShare(measures, arrangement);
    const int lastBeforeLane =
        arrangement.columns >= leastColumnsWithLane ? arrangement.columns / 2 - 1 : -1;

    Grid grid{.columns = {}, .width = 0.0, .height = 0.0, .rowPitch = 0.0};
    double west = endGap / 2.0;
    for (int column = 0; column < arrangement.columns; ++column) {
        const double east = west + fullShare * shareOf(column, measures);
        grid.columns.push_back({west, east});
        west = east + (column == lastBeforeLane ? std::max(laneWidth, endGap) : endGap);
    }
    grid.width = grid.columns.back().to + endGap / 2.0;
    grid.rowPitch = (measures.depth + measures.rowGap).count();
    grid.height = arrangement.rows * grid.rowPitch;
    return grid;
}

// 1 for a full square; grows with the longer side and with the empty places.
double awkwardness(const SlabMeasures& measures, const SlabArrangement& arrangement) {
    const Grid grid = gridOf(measures, arrangement);
    const double places = arrangement.columns * arrangement.rows;
    return std::max(grid.width / grid.height, grid.height / grid.width) * places /
           measures.buildings;
}

// Which is tried first goes with the number of houses: a town where every estate lacks the same
// corner looks drawn by machine.
std::vector<EmptyCorner> cornersThatMayBeEmpty(int houses, int columns) {
    if (placesTaken(houses, columns) % columns == 0) {
        return {EmptyCorner::None};
    }
    std::vector corners{EmptyCorner::SouthEast, EmptyCorner::SouthWest, EmptyCorner::NorthEast,
                        EmptyCorner::NorthWest};
    std::ranges::rotate(corners, corners.begin() + houses % 4);
    return corners;
}

gis::Ring rectangle(double width, double height) {
    return {{0.0, 0.0}, {width, 0.0}, {width, height}, {0.0, height}};
}

// The rectangle without one corner: `side` goes off its width, `end` off its height.
gis::Ring withoutCorner(double width, double height, double side, double end, EmptyCorner corner) {
    switch (corner) {
    case EmptyCorner::SouthEast:
        return {{0, 0},       {width - side, 0}, {width - side, end},
                {width, end}, {width, height},   {0, height}};
    case EmptyCorner::SouthWest:
        return {{side, 0}, {width, 0}, {width, height}, {0, height}, {0, end}, {side, end}};
    case EmptyCorner::NorthEast:
        return {{0, 0},
                {width, 0},
                {width, height - end},
                {width - side, height - end},
                {width - side, height},
                {0, height}};
    case EmptyCorner::NorthWest:
        return {{0, 0},         {width, 0},           {width, height},
                {side, height}, {side, height - end}, {0, height - end}};
    case EmptyCorner::None:
        break;
    }
    return rectangle(width, height);
}

} // namespace

std::vector<SlabArrangement> slabArrangements(const SlabMeasures& measures) {
    struct Ranked {
        SlabArrangement arrangement;
        double awkwardness;
    };
    std::vector<Ranked> ranked;
    for (int columns = 1; columns <= measures.buildings; ++columns) {
        const int rows = rowsFor(measures.buildings, columns);
        // The corners differ by a hair in width; that must not decide which is tried first.
        const double rank = awkwardness(measures, {columns, rows, EmptyCorner::None});
        for (const auto corner : cornersThatMayBeEmpty(measures.buildings, columns)) {
            ranked.push_back({{columns, rows, corner}, rank});
        }
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::awkwardness);

    const double worst = leniency * ranked.front().awkwardness;
    std::vector<SlabArrangement> arrangements;
    for (const Ranked& one : ranked) {
        if (one.awkwardness <= worst) {
            arrangements.push_back(one.arrangement);
        }
    }
    return arrangements;
}

gis::Ring slabOutline(const SlabMeasures& measures, const SlabArrangement& arrangement) {
    const Grid grid = gridOf(measures, arrangement);
    const ColumnRange taken = shortRow(measures.buildings, arrangement);
    const auto column = [&](int index) { return grid.columns[static_cast<std::size_t>(index)]; };
    const double halfGap = measures.endGap.count() / 2.0;
    const double side = taken.first > 0 ? column(taken.first).from - halfGap
                                        : grid.width - column(taken.end - 1).to - halfGap;

    gis::Ring outline =
        withoutCorner(grid.width, grid.height, side, grid.rowPitch, arrangement.emptyCorner);
    for (gis::Point& corner : outline) {
        corner = {corner.x - grid.width / 2.0, corner.y - grid.height / 2.0};
    }
    return outline;
}

std::vector<gis::Box> slabs(const SlabMeasures& measures, const SlabArrangement& arrangement) {
    const Grid grid = gridOf(measures, arrangement);
    std::vector<gis::Box> houses;
    for (const Place place : placesOf(measures.buildings, arrangement)) {
        const Span column = grid.columns[static_cast<std::size_t>(place.column)];
        const double south =
            grid.height / 2.0 - (place.row + 1) * grid.rowPitch + measures.rowGap.count() / 2.0;
        houses.push_back({.minX = column.from - grid.width / 2.0,
                          .minY = south,
                          .maxX = column.to - grid.width / 2.0,
                          .maxY = south + measures.depth.count()});
    }
    return houses;
}

} // namespace plan
