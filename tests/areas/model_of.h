#pragma once

// A problem with years, and the model of the whole of it.

#include "areas/adjacency.h"
#include "areas/area_model.h"
#include "areas/score.h"

#include <cstddef>
#include <utility>

struct ModelOf {
    areas::AreaProblem problem;
    areas::Balances balances;
    areas::AreaModel model;

    explicit ModelOf(areas::AreaProblem asked)
        : problem{std::move(asked)}, balances{problem},
          model{problem, balances, areas::partsOf(problem, areas::Adjacency{problem})} {}
    ModelOf(const ModelOf&) = delete; // the model refers to the problem
    ModelOf& operator=(const ModelOf&) = delete;
    ~ModelOf() = default;

    // As the checker takes it.
    [[nodiscard]] areas::ChosenArea areaOf(const areas::AreaColumn& column) const {
        const areas::Part& part = model.parts()[column.part];
        areas::ChosenArea area{{}, model.optionsOf(column.part)[column.option].year};
        areas::forEach(column.candidate.members,
                       [&](std::size_t place) { area.members.push_back(part.estates[place]); });
        return area;
    }
};
