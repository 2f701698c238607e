#include "exchange/name_tables.h"

#include "exchange/name_words.h"
#include "exchange/plan_tables.h"

namespace exchange {

gis::Checked<NameTables> readNameTables(const ProjectDescription& project) {
    gis::Checked<NameTables> tables;
    if (project.aliases) {
        tables.value.aliases = keepFindings(readAliases(*project.aliases), tables.findings);
    }
    if (project.nameWords) {
        tables.value.words = keepFindings(readNameWords(*project.nameWords), tables.findings);
    }
    return tables;
}

} // namespace exchange
