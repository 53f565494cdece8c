META
key;value
description;Ten points each
country;Nowhere
unit;Hillside
instance;2023
num_projects;5
num_votes;8
budget;120000
vote_type;cumulative
min_length;1
max_length;5
min_sum_points;1
max_sum_points;10
PROJECTS
project_id;cost;votes;score;name;selected
A1;50000;6;24;Clean water for the upper street;1
A2;30000;5;17;A room for the youth club;1
A3;45000;5;17;Bus stop with a shelter;0
B1;20000;3;9;Football goals;0
B2;12000;3;9;ຫ້ອງສະໝຸດ (library);0
VOTES
voter_id;vote;points;age
v1;A1,A2,B1;5,3,2;30
v2;A1;10;44
v3;A2,A3;5,5;28
v4;A3,A1,B2;6,2,2;67
v5;A2,A3,B1;4,2,4;36
v6;A1,B2,A2;3,5,2;51
v7;A3,A1,B1;3,3,3;22
v8;A1,A2,A3,B2;1,3,1,2;59
