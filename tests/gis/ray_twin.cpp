#include "tests/gis/ray_twin.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twin {

namespace {

using gis::Point;

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double hair = 1e-6; // metres: what is nearer touches

struct Wall {
    Point a;
    Point b;
};

double cross(double ax, double ay, double bx, double by) {
    return ax * by - ay * bx;
}

double signedTwice(const gis::Ring& ring) {
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point p = ring[i];
        const Point q = ring[(i + 1) % ring.size()];
        sum += cross(p.x - ring[0].x, p.y - ring[0].y, q.x - ring[0].x, q.y - ring[0].y);
    }
    return sum;
}

void addWalls(gis::Ring ring, bool isOuter, std::vector<Wall>& walls) {
    if ((signedTwice(ring) > 0.0) != isOuter) {
        std::ranges::reverse(ring);
    }
    for (std::size_t i = 0; i < ring.size(); ++i) {
        walls.push_back({ring[i], ring[(i + 1) % ring.size()]});
    }
}

std::vector<Wall> wallsOf(const gis::MultiPolygon& shape) {
    std::vector<Wall> walls;
    for (const gis::Polygon& part : shape.parts) {
        addWalls(part.outer, true, walls);
        for (const gis::Ring& hole : part.holes) {
            addWalls(hole, false, walls);
        }
    }
    return walls;
}

std::vector<Wall> wallsOf(const gis::MultiPolyline& line) {
    std::vector<Wall> walls;
    for (const gis::Polyline& part : line.parts) {
        for (std::size_t i = 1; i < part.points.size(); ++i) {
            walls.push_back({part.points[i - 1], part.points[i]});
        }
    }
    return walls;
}

double distance(Point p, const Wall& w) {
    const double dx = w.b.x - w.a.x;
    const double dy = w.b.y - w.a.y;
    const double share =
        std::clamp(((p.x - w.a.x) * dx + (p.y - w.a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(p.x - w.a.x - share * dx, p.y - w.a.y - share * dy);
}

bool isInside(Point p, const std::vector<Wall>& walls) {
    bool isIn = false;
    for (const Wall& w : walls) {
        if ((w.a.y > p.y) != (w.b.y > p.y) &&
            p.x < w.a.x + (p.y - w.a.y) / (w.b.y - w.a.y) * (w.b.x - w.a.x)) {
            isIn = !isIn;
        }
    }
    return isIn;
}

// How far along the ray the wall stands.
double hit(Point from, Point way, const Wall& w) {
    const double wx = w.b.x - w.a.x;
    const double wy = w.b.y - w.a.y;
    const double turn = cross(way.x, way.y, wx, wy);
    if (turn == 0.0) {
        return never;
    }
    const double dx = w.a.x - from.x;
    const double dy = w.a.y - from.y;
    const double along = cross(dx, dy, wx, wy) / turn;
    const double share = cross(dx, dy, way.x, way.y) / turn;
    return share >= 0.0 && share <= 1.0 && along > hair ? along : never;
}

double firstHit(Point from, Point way, const std::vector<Wall>& walls) {
    double first = never;
    for (const Wall& w : walls) {
        first = std::min(first, hit(from, way, w));
    }
    return first;
}

bool isOn(Point p, const std::vector<Wall>& walls) {
    return std::ranges::any_of(walls, [p](const Wall& w) { return distance(p, w) <= hair; });
}

double reached(Point from, Point way, const std::vector<Wall>& ground) {
    return isOn(from, ground) || isInside(from, ground) ? 0.0 : firstHit(from, way, ground);
}

} // namespace

std::vector<SideCount> look(std::span<const gis::MultiPolygon> shapes, std::size_t viewer,
                            double gap, double spacing,
                            std::span<const gis::MultiPolyline> barriers) {
    std::vector<std::vector<Wall>> grounds;
    for (const gis::MultiPolygon& shape : shapes) {
        grounds.push_back(wallsOf(shape));
    }
    std::vector<Wall> lines;
    for (const gis::MultiPolyline& barrier : barriers) {
        std::ranges::copy(wallsOf(barrier), std::back_inserter(lines));
    }
    std::vector<SideCount> counts(shapes.size(), {0.0, 0.0, 3.0 * spacing});
    for (const Wall& wall : grounds[viewer]) {
        const double length = std::hypot(wall.b.x - wall.a.x, wall.b.y - wall.a.y);
        const Point way{(wall.b.y - wall.a.y) / length, -(wall.b.x - wall.a.x) / length};
        const double rays = 2.0 * std::ceil(length / spacing / 2.0); // even: corners are missed
        const double step = length / rays;
        std::vector<std::pair<bool, bool>> before(shapes.size());
        for (double ray = 0.5; ray < rays; ray += 1.0) {
            const Point from{wall.a.x + ray / rays * (wall.b.x - wall.a.x),
                             wall.a.y + ray / rays * (wall.b.y - wall.a.y)};
            std::vector<double> hits;
            for (std::size_t other = 0; other < shapes.size(); ++other) {
                hits.push_back(other == viewer ? firstHit(from, way, grounds[other])
                                               : reached(from, way, grounds[other]));
            }
            const double nearest = std::ranges::min(hits);
            const double barrier = isOn(from, lines) ? 0.0 : firstHit(from, way, lines);
            for (std::size_t other = 0; other < shapes.size(); ++other) {
                const bool isSeen =
                    other != viewer && hits[other] <= gap && hits[other] <= nearest + hair;
                const bool isOpen = isSeen && barrier > hits[other] + hair;
                const std::pair now{isSeen, isOpen};
                counts[other].seen += isSeen ? step : 0.0;
                counts[other].open += isOpen ? step : 0.0;
                counts[other].doubt += now != before[other] ? step : 0.0;
                before[other] = now;
            }
        }
        for (std::size_t other = 0; other < shapes.size(); ++other) {
            counts[other].doubt += before[other].first ? step : 0.0;
        }
    }
    return counts;
}

} // namespace twin
