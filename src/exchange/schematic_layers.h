#pragma once

// Estates known by a point and their streets, as layers that a project reads like surveyed ones.
// Every feature says quality = "schematic", so that whatever is made from it can say so too.

#include "exchange/project_file.h"
#include "gis/feature.h"
#include "gis/finding.h"
#include "plan/portfolio.h"
#include "plan/site.h"

#include <span>

namespace exchange {

// Shapes in the ground metres of the sites and roads.
struct SchematicLayers {
    // id, name, district, buildings, storeys, quality; one polygon per estate, in the sites' order.
    gis::Layer estates;
    // estate (its id), estate_name, number (from 1 within the estate), storeys, quality; in the
    // estates' order.
    gis::Layer buildings;
    // class, name, width_m, quality; lines in the order given.
    gis::Layer roads;
};

// Layers are named "estates", "buildings" and "roads"; feature ids count from 1. Findings are those
// of plan::schematicLayout: a site that finds no room is left out with an Error.
[[nodiscard]] gis::Checked<SchematicLayers> schematicLayers(std::span<const plan::Site> sites,
                                                            std::span<const plan::Road> roads);

// The same from the surveys, sites and road lines that a project names; its layers are not read, so
// they need not exist yet. Findings, sorted, are also those of the tables and of joining sites to
// estates (list "sites").
// Throws Failure "project.missing-key" (Usage; key) when the project names no sites, and what
// gis::readTable and gis::crsFromText throw.
[[nodiscard]] gis::Checked<SchematicLayers> schematicLayers(const ProjectDescription& project);

} // namespace exchange
